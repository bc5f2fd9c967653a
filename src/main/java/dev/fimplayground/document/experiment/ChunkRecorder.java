package dev.fimplayground.document.experiment;

import dev.fimplayground.document.experiment.RecordedResult.Chunk;
import dev.fimplayground.model.CompletionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Keeps the text of a run as it arrives, with its times. Not safe for use by several threads at once. */
public final class ChunkRecorder {
    private static final int MOST = 50_000;

    private final List<Chunk> chunks = new ArrayList<>();
    private final LongSupplier nanoTime;
    private final long started;

    /** The clock starts now. */
    public ChunkRecorder(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    public void happened(CompletionEvent event) {
        switch (event) {
            case CompletionEvent.Delta(String text) -> add(text);
            case CompletionEvent.Rewritten(String text) -> {
                chunks.clear();
                add(text);
            }
            default -> {}
        }
    }

    /** What arrived so far, or the first part of it where there was more than is kept. */
    public List<Chunk> chunks() {
        return List.copyOf(chunks);
    }

    private void add(String text) {
        if (chunks.size() < MOST) {
            chunks.add(new Chunk(Duration.ofNanos(nanoTime.getAsLong() - started), text));
        }
    }
}
