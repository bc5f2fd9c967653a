package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;

/** Small runs for tests, and waiting for what a history does on its own thread. */
final class Histories {
    /** Quick paces, so that tests need not wait. */
    static final Tuning QUICK =
            new Tuning(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofMillis(50), 1 << 20);

    private Histories() {}

    static RunStart start(String prefix, String suffix) {
        RunRequest request = new RunRequest(
                Endpoint.BUILT_IN,
                "tiny-fim",
                FimTemplate.QWEN,
                new FimPrompt(prefix, suffix),
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty());
        return new RunStart(UUID.randomUUID(), Instant.now(), request, "0.1.0", Optional.empty());
    }

    static RunOutcome soFar(String text) {
        return outcome(RunStatus.RUNNING, text);
    }

    static RunOutcome outcome(RunStatus status, String text) {
        boolean finished = status == RunStatus.FINISHED;
        CompletionResult result = new CompletionResult(
                text,
                finished ? Optional.of(FinishReason.STOP) : Optional.empty(),
                finished ? Optional.of(new TokenUsage(10, 5, 15)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("request-1"),
                Optional.empty(),
                List.of(),
                new Timings(Optional.of(Duration.ofMillis(20)), Duration.ofMillis(100)));
        ChunkTimes chunks = text.isEmpty() ? ChunkTimes.NONE : ChunkTimes.of(new int[] {20}, new int[] {text.length()});
        return new RunOutcome(status, result, Optional.empty(), chunks);
    }

    static Run finished(String prefix, String middle, String suffix) {
        return new Run(start(prefix, suffix), outcome(RunStatus.FINISHED, middle), RunMarks.NONE);
    }

    /** A run that begins and ends at once, and is kept. */
    static Run record(RunHistory history, String prefix, String middle, String suffix) {
        Run run = finished(prefix, middle, suffix);
        history.begin(run.start(), () -> soFar(""));
        get(history.end(run.id(), run.outcome()));
        return run;
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Waits for a state, now or later. */
    static HistoryState await(RunHistory history, Predicate<HistoryState> wanted) {
        BlockingQueue<HistoryState> states = new LinkedBlockingQueue<>();
        history.onState(states::add);
        try {
            for (HistoryState state = next(states); ; state = next(states)) {
                if (wanted.test(state)) {
                    return state;
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** Waits until the text of a run under way is written; it tells nobody. */
    static void awaitText(RunHistory history, UUID id, String text) throws HistoryException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!history.run(id).map(Run::text).equals(Optional.of(text))) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the text was not written within 20 s");
            }
            Thread.onSpinWait();
        }
    }

    private static HistoryState next(BlockingQueue<HistoryState> states) throws InterruptedException {
        HistoryState state = states.poll(20, TimeUnit.SECONDS);
        if (state == null) {
            throw new AssertionError("the wanted state did not come within 20 s");
        }
        return state;
    }
}
