package dev.fimplayground.document.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.experiment.RecordedResult.Chunk;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Timings;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ChunkRecorderTest {
    /** Of the run's own clock, which began later. */
    private static final Timings OTHERS = new Timings(Optional.of(Duration.ofMillis(3)), Duration.ofMillis(14));

    private final AtomicLong now = new AtomicLong(Duration.ofDays(-1).toNanos());
    private final ChunkRecorder recorder =
            new ChunkRecorder(() -> now.addAndGet(Duration.ofMillis(1).toNanos()));

    @Test
    void theFirstChunkIsTheFirstTextAndTheLastIsBeforeTheEnd() {
        recorder.happened(new CompletionEvent.EngineStarting());
        recorder.happened(new CompletionEvent.Delta("a"));
        recorder.happened(new CompletionEvent.Delta("b"));

        RecordedResult recorded = recorder.recorded(finished("ab"));

        assertThat(recorded.chunks())
                .containsExactly(new Chunk(Duration.ofMillis(1), "a"), new Chunk(Duration.ofMillis(2), "b"));
        assertThat(recorded.timings()).isEqualTo(new Timings(Optional.of(Duration.ofMillis(1)), Duration.ofMillis(3)));
    }

    @Test
    void aTextThatWasRewrittenStillCameFirstWhenItCameFirst() {
        recorder.happened(new CompletionEvent.Delta("aa"));
        recorder.happened(new CompletionEvent.Rewritten("b"));

        RecordedResult recorded = recorder.recorded(finished("b"));

        assertThat(recorded.chunks()).containsExactly(new Chunk(Duration.ofMillis(2), "b"));
        assertThat(recorded.timings().timeToFirstToken()).hasValue(Duration.ofMillis(1));
    }

    @Test
    void aRunWithoutTextHasOnlyItsEnd() {
        assertThat(recorder.recorded(finished("")).timings())
                .isEqualTo(new Timings(Optional.empty(), Duration.ofMillis(1)));
    }

    private static CompletionEnding finished(String text) {
        return new CompletionEnding.Finished(CompletionResult.nothing(OTHERS).withText(text));
    }
}
