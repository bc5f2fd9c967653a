package dev.fimplayground.session;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.Timings;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** What has come of a run so far. Told on the run's thread, asked on any; neither holds the other up for long. */
final class RunSoFar implements Consumer<CompletionEvent> {
    /** What comes after so many chunks counts to the last of them: an endless stream must not fill the memory. */
    static final int MOST_CHUNKS = 200_000;

    private final LongSupplier nanoTime;
    private final long started;
    private final StringBuilder text = new StringBuilder();
    private int[] offsets = new int[64];
    private int[] lengths = new int[64];
    private int count;
    private Optional<String> requestId = Optional.empty();
    private Optional<Duration> firstText = Optional.empty();
    private Duration latest = Duration.ZERO;

    /** @param nanoTime as {@link System#nanoTime()} */
    RunSoFar(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.started = nanoTime.getAsLong();
    }

    @Override
    public synchronized void accept(CompletionEvent event) {
        switch (event) {
            case CompletionEvent.ResponseStarted head -> requestId = head.requestId();
            case CompletionEvent.Delta(String more) -> {
                text.append(more);
                count(more.length());
            }
            case CompletionEvent.Rewritten(String whole) -> {
                int before = text.length();
                text.replace(0, before, whole);
                count(whole.length() - before);
            }
            default -> {}
        }
    }

    synchronized ChunkTimes chunks() {
        return ChunkTimes.of(Arrays.copyOf(offsets, count), Arrays.copyOf(lengths, count));
    }

    /** As of the last event: without one between, two answers are equal. */
    synchronized RunOutcome outcome() {
        CompletionResult result = new CompletionResult(
                text.toString(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                requestId,
                Optional.empty(),
                List.of(),
                new Timings(firstText, latest));
        return new RunOutcome(RunStatus.RUNNING, result, Optional.empty(), chunks());
    }

    private void count(int length) {
        latest = Duration.ofNanos(nanoTime.getAsLong() - started);
        firstText = firstText.or(() -> Optional.of(latest));
        if (count == MOST_CHUNKS) {
            lengths[count - 1] += length;
            return;
        }
        if (count == offsets.length) {
            offsets = Arrays.copyOf(offsets, count * 2);
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        offsets[count] = (int) Math.min(latest.toMillis(), Integer.MAX_VALUE);
        lengths[count] = length;
        count++;
    }
}
