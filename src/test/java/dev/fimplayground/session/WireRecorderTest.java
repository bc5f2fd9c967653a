package dev.fimplayground.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireRecording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WireRecorderTest {
    private static final int EVENT = 64;

    private final WireRecorder recorder = new WireRecorder(1_000);

    private void tell(WireEvent... events) {
        for (WireEvent event : events) {
            recorder.accept(new CompletionEvent.Wire(event));
        }
    }

    private void begin() {
        tell(new WireEvent.Opened(0, Instant.EPOCH, StreamReading.AUTO), new WireEvent.ExchangeStarted(1, 1, 0));
    }

    private static WireEvent.BytesReceived bytes(long nanos, int length) {
        return new WireEvent.BytesReceived(nanos, WireBytes.of(new byte[length]));
    }

    private WireRecording recording() {
        return recorder.recording().orElseThrow();
    }

    private List<WireEvent> body() {
        return recording().exchanges().getLast().body();
    }

    @Test
    void beforeAnythingIsSentThereIsNothing() {
        recorder.accept(new CompletionEvent.EngineStarting());
        assertThat(recorder.recording()).isEmpty();
    }

    @Test
    void whatFitsIsKeptAsItCameArraysAndAll() {
        begin();
        WireEvent.BytesReceived one = bytes(2, 100);
        tell(one, new WireEvent.ExchangeEnded(3, new WireEnding.Complete()), new WireEvent.Closed(4, Optional.empty()));
        assertThat(body().getFirst()).isSameAs(one);
        assertThat(recording().isClosed()).isTrue();
    }

    @Test
    void ofAnEndlessStreamTheBeginningAndTheEndAreKeptAndTheRestIsCounted() {
        begin();
        int length = 100 - EVENT;
        for (int i = 1; i <= 1_000_000; i++) {
            tell(bytes(i, length));
        }
        List<WireEvent> body = body();
        assertThat(body).hasSize(21);
        assertThat(body.get(9).nanos()).isEqualTo(10);
        assertThat(body.get(10)).isEqualTo(new WireEvent.LeftOut(11, 999_980L * length, 999_980));
        assertThat(body.get(11).nanos()).isEqualTo(999_991);
        tell(new WireEvent.ExchangeEnded(2_000_000, new WireEnding.Cancelled()));
        assertThat(body()).isEqualTo(body);
    }

    @Test
    void aDripOfEmptyWeightIsBoundedToo() {
        begin();
        for (int i = 1; i <= 10_000; i++) {
            tell(bytes(i, 1));
        }
        assertThat(body()).hasSizeLessThan(2 * 1_000 / EVENT + 2);
    }

    @Test
    void eachExchangeHasItsOwnRoom() {
        begin();
        for (int i = 0; i < 100; i++) {
            tell(bytes(i, 500));
        }
        tell(
                new WireEvent.ExchangeEnded(100, new WireEnding.Cancelled()),
                new WireEvent.ExchangeStarted(101, 2, 0),
                bytes(102, 500));
        assertThat(recording().exchanges().getFirst().body()).anyMatch(WireEvent.LeftOut.class::isInstance);
        assertThat(body()).containsExactly(bytes(102, 500));
    }

    @Test
    void withheldBytesAreForgottenAndCounted() {
        begin();
        tell(bytes(2, 100), bytes(3, 100), new WireEvent.Withheld(9), new WireEvent.Withheld(10));
        assertThat(body()).containsExactly(new WireEvent.LeftOut(9 + 1, 200, 2));
    }

    @Test
    void aListenerHearsOfEveryEventAndOfNothingElse() {
        AtomicInteger heard = new AtomicInteger();
        recorder.onChange(heard::incrementAndGet);
        begin();
        recorder.accept(new CompletionEvent.Delta("a"));
        assertThat(heard).hasValue(2);
    }
}
