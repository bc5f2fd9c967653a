package dev.fimplayground.document.experiment;

import dev.fimplayground.document.experiment.RecordedResult.Chunk;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Keeps the text of a run as it arrives; one clock gives all its times. Not safe for use by several threads at once.
 */
public final class ChunkRecorder {
    private static final int MOST = 50_000;

    private final List<Chunk> chunks = new ArrayList<>();
    private final LongSupplier nanoTime;
    private final long started;
    private Optional<Duration> firstText = Optional.empty();

    /** The clock starts now. */
    public ChunkRecorder(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    public void happened(CompletionEvent event) {
        switch (event) {
            case CompletionEvent.Delta(String text) -> {
                Duration now = elapsed();
                firstText = firstText.or(() -> Optional.of(now));
                add(now, text);
            }
            case CompletionEvent.Rewritten(String text) -> {
                chunks.clear();
                add(elapsed(), text);
            }
            default -> {}
        }
    }

    /** The run as it is written down, which has ended just now. */
    public RecordedResult recorded(CompletionEnding ending) {
        return RecordedResult.of(ending, chunks, new Timings(firstText, elapsed()));
    }

    private void add(Duration at, String text) {
        if (chunks.size() < MOST) {
            chunks.add(new Chunk(at, text));
        }
    }

    private Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - started);
    }
}
