package dev.fimplayground.viewmodel;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads one recording as it grows, each byte once. While an answer still comes, it is read up to the first place where
 * bytes were left out, for that place moves on. Used by one thread at a time.
 */
final class WireFollower {
    private final AnswerReplay replay;
    private final List<Answer> answers = new ArrayList<>();

    WireFollower(AnswerReplay replay) {
        this.replay = replay;
    }

    WirePicture read(WireRecording recording) {
        List<WireExchange> exchanges = recording.exchanges();
        List<WirePicture.Exchange> read = new ArrayList<>(exchanges.size());
        for (int i = 0; i < exchanges.size(); i++) {
            if (i == answers.size()) {
                answers.add(new Answer());
            }
            read.add(answers.get(i).read(exchanges.get(i), recording.asked()));
        }
        return new WirePicture(recording, read);
    }

    /** The answer of one exchange. */
    private final class Answer {
        private Optional<AnswerReplay.Reading> reading = Optional.empty();
        private final List<RecordedChunk> chunks = new ArrayList<>();
        private List<RecordedChunk> shown = List.of();
        private int taken;
        private boolean ended;

        WirePicture.Exchange read(WireExchange exchange, StreamReading asked) {
            boolean over = exchange.ending().isPresent();
            if (reading.isEmpty()) {
                reading = exchange.head().map((WireHead head) -> replay.begin(head, asked));
            }
            reading.filter(_ -> !ended).ifPresent(open -> {
                List<WireEvent> body = exchange.body();
                while (taken < body.size() && (over || !(body.get(taken) instanceof WireEvent.LeftOut))) {
                    chunks.addAll(open.accept(body.get(taken++)));
                }
                if (over) {
                    ended = true;
                    chunks.addAll(open.end(exchange.end()));
                }
            });
            if (shown.size() != chunks.size()) {
                shown = List.copyOf(chunks);
            }
            return new WirePicture.Exchange(
                    exchange, WireTimeline.of(exchange), shown, reading.flatMap(AnswerReplay.Reading::reading));
        }
    }
}
