package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.http.RecordedAnswers;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Everything on the test's own thread. */
class WireViewModelTest {
    private final AtomicInteger reads = new AtomicInteger();
    private final MiddleViewModel middle = new MiddleViewModel(Runnable::run);
    private final RunViewModel run = new RunViewModel(
            new CompletionRunner(new ScriptedClient(), new ConnectionSource(new FakeEngine(), _ -> null)),
            middle,
            _ -> {},
            Runnable::run,
            System::nanoTime);
    private final WireViewModel wire = new WireViewModel(
            run,
            new RecordedAnswers(),
            task -> {
                reads.incrementAndGet();
                task.run();
            },
            Runnable::run);

    private static WireRecording recording(int chunks) {
        List<WireEvent> events = new ArrayList<>(List.of(
                new WireEvent.Opened(0, Instant.EPOCH, StreamReading.AUTO),
                new WireEvent.ExchangeStarted(1, 1, 0),
                new WireEvent.HeadReceived(
                        2, new WireHead("h2", 200, List.of(new WireHeader("content-type", "text/event-stream"))))));
        for (int i = 0; i < chunks; i++) {
            events.add(new WireEvent.BytesReceived(
                    3 + i, WireBytes.utf8("data: {\"choices\":[{\"text\":\"" + i + " \"}]}\n\n")));
        }
        events.add(new WireEvent.ExchangeEnded(3 + chunks, new WireEnding.Complete()));
        events.add(new WireEvent.Closed(4 + chunks, Optional.of(StreamReading.DELTA)));
        return new WireRecording(events);
    }

    @Test
    void aHiddenTabReadsNothing() {
        wire.show(recording(3));
        assertThat(reads).hasValue(0);
        assertThat(wire.chunks()).isEmpty();
        wire.shownProperty().set(true);
        assertThat(wire.chunks()).hasSize(3);
        assertThat(wire.replay().text()).isEqualTo("0 1 2 ");
    }

    @Test
    void anotherRecordingTakesThePlaceOfTheFirst() {
        wire.shownProperty().set(true);
        wire.show(recording(3));
        wire.show(recording(2));
        assertThat(wire.chunks()).hasSize(2);
        assertThat(wire.exchanges()).hasSize(1);
        assertThat(wire.replay().countProperty().get()).isEqualTo(2);
        assertThat(wire.readingProperty().get()).isEqualTo("Recognised: each chunk has only what is new");
    }

    @Test
    void whoHearsOfAnExchangeFindsItsTimeLineAndItsChunks() {
        List<Integer> seen = new ArrayList<>();
        wire.exchangeProperty()
                .subscribe(exchange -> exchange.ifPresent(_ -> {
                    seen.add(wire.timelineProperty().get().arrivals().size());
                    seen.add(wire.chunks().size());
                }));
        wire.shownProperty().set(true);
        wire.show(recording(3));
        wire.show(recording(2));
        assertThat(seen).containsExactly(3, 3, 2, 2);
    }

    @Test
    void aLongSilenceIsAGapAndTheUsualOnesAreNot() {
        List<WireEvent> events = new ArrayList<>(recording(0).events().subList(0, 3));
        long at = 0;
        for (int i = 0; i < 20; i++) {
            at += i == 10 ? 900_000_000L : 30_000_000L;
            events.add(new WireEvent.BytesReceived(at, WireBytes.utf8(":\n\n")));
        }
        wire.shownProperty().set(true);
        wire.show(new WireRecording(events));
        WireTimeline line = wire.timelineProperty().get();
        assertThat(line.gaps()).containsExactly(new WireTimeline.Gap(300_000_000L, 1_200_000_000L));
        assertThat(line.describe(500_000_000L))
                .contains("At 500.0 ms")
                .contains("Receiving")
                .contains("Silence of 900.0 ms");
    }
}
