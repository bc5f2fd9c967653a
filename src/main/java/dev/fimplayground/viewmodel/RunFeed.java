package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.ChunkRecorder;
import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * The way of one run's events to the screen: text goes straight into the middle, the rest to the {@code ui} executor.
 * Once {@linkplain #close() closed} nothing of its run gets through any more. Events come on the run's thread, the
 * questions on any.
 */
final class RunFeed implements Consumer<CompletionEvent> {
    private final MiddleViewModel middle;
    private final Executor ui;
    private final LongSupplier nanoTime;
    private final Consumer<CompletionEvent> onEvent;
    private final Cancellation cancellation = new Cancellation();
    private final long started;
    private Optional<Long> firstText = Optional.empty();
    private final ChunkRecorder recorder;
    private long chunks;
    private boolean closed;

    /**
     * @param nanoTime as {@link System#nanoTime()}
     * @param onEvent told on {@code ui} of every event that changes the run's state: of the texts only the first
     */
    RunFeed(MiddleViewModel middle, Executor ui, LongSupplier nanoTime, Consumer<CompletionEvent> onEvent) {
        this.middle = middle;
        this.ui = ui;
        this.nanoTime = nanoTime;
        this.onEvent = onEvent;
        this.started = nanoTime.getAsLong();
        this.recorder = new ChunkRecorder(nanoTime);
    }

    Cancellation cancellation() {
        return cancellation;
    }

    @Override
    public synchronized void accept(CompletionEvent event) {
        if (closed) {
            return;
        }
        recorder.happened(event);
        switch (event) {
            case CompletionEvent.Delta(String text) -> {
                middle.append(text);
                countText(event);
            }
            case CompletionEvent.Rewritten(String text) -> middle.rewrite(text);
            case CompletionEvent.Wire _ -> {
                // The recorder has heard of it; the run's state does not change.
            }
            default -> tell(event);
        }
    }

    /** The run as an experiment keeps it, which has ended just now. */
    synchronized RecordedResult recorded(CompletionEnding ending) {
        return recorder.recorded(ending);
    }

    private void countText(CompletionEvent event) {
        chunks++;
        if (firstText.isEmpty()) {
            firstText = Optional.of(nanoTime.getAsLong());
            tell(event);
        }
    }

    private void tell(CompletionEvent event) {
        ui.execute(() -> {
            if (!isClosed()) {
                onEvent.accept(event);
            }
        });
    }

    /** From now on the run is not heard; waits for the event being taken in, if there is one. */
    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    Duration elapsed() {
        return Duration.ofNanos(nanoTime.getAsLong() - started);
    }

    synchronized Optional<Duration> timeToFirstText() {
        return firstText.map(at -> Duration.ofNanos(at - started));
    }

    /** Since the first chunk with text; empty until there are two and a moment between them. */
    synchronized Optional<Double> chunksPerSecond() {
        if (firstText.isEmpty() || chunks < 2) {
            return Optional.empty();
        }
        double seconds = (nanoTime.getAsLong() - firstText.get()) / 1e9;
        return seconds < 0.05 ? Optional.empty() : Optional.of((chunks - 1) / seconds);
    }
}
