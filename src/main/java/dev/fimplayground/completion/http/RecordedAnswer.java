package dev.fimplayground.completion.http;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.ChunkMeaning;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A recorded answer, whose first bytes tell whether it is a stream of events or one whole, as they do live. */
final class RecordedAnswer implements AnswerReplay.Reading {
    private final WireHead head;
    private final StreamReading asked;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private final List<WireEvent> waiting = new ArrayList<>();
    private Optional<AnswerReplay.Reading> kind = Optional.empty();

    RecordedAnswer(WireHead head, StreamReading asked) {
        this.head = head;
        this.asked = asked;
    }

    @Override
    public List<RecordedChunk> accept(WireEvent event) {
        if (kind.isPresent()) {
            return kind.get().accept(event);
        }
        waiting.add(event);
        if (event instanceof WireEvent.BytesReceived(long nanos, WireBytes bytes)) {
            start.writeBytes(bytes.array());
        }
        return decide(event instanceof WireEvent.LeftOut);
    }

    @Override
    public List<RecordedChunk> end(long nanos) {
        List<RecordedChunk> chunks = new ArrayList<>(kind.isPresent() ? List.of() : decide(true));
        kind.ifPresent(decided -> chunks.addAll(decided.end(nanos)));
        return chunks;
    }

    @Override
    public Optional<StreamReading> reading() {
        return kind.flatMap(AnswerReplay.Reading::reading);
    }

    private List<RecordedChunk> decide(boolean complete) {
        Optional<AnswerKind> found = AnswerKind.of(start.toByteArray(), complete, head.header("Content-Type"));
        List<RecordedChunk> chunks = new ArrayList<>();
        found.ifPresent(is -> {
            AnswerReplay.Reading decided = is == AnswerKind.EVENTS
                    ? new RecordedStream(head.status(), asked)
                    : new RecordedWhole(head.status());
            kind = Optional.of(decided);
            waiting.forEach(event -> chunks.addAll(decided.accept(event)));
            waiting.clear();
        });
        return chunks;
    }

    static ChunkMeaning meaning(Chunk chunk) {
        return new ChunkMeaning.Text(chunk.text(), chunk.finishReason(), chunk.usage());
    }

    static ChunkMeaning problem(FailedException failed) {
        return new ChunkMeaning.Problem(failed.failure().reason(), WireTap.detail(failed.failure()));
    }
}
