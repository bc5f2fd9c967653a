package dev.fimplayground.history;

import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Where runs are written down while they happen. Every call returns at once, on any thread, and none of them throws: a
 * run never waits for its record nor fails because of it.
 */
public interface RunLog {

    /**
     * A run begins. What it has so far is asked for about twice a second until it {@linkplain #end ends}, so that what
     * is kept is at most a second old.
     *
     * @param soFar called on the log's own thread; to answer within milliseconds
     */
    void begin(RunStart start, Supplier<RunOutcome> soFar);

    /**
     * A run that was begun here has ended.
     *
     * @return completed when it is kept: true when it is on the disk and outlives a power cut, false when it is only in
     *     memory; never completed exceptionally
     */
    CompletableFuture<Boolean> end(UUID id, RunOutcome outcome);

    /**
     * Keeps what was on the wire, as it is given, beside a run that was begun here; replaces what was kept before. Of a
     * run that is not kept nothing is kept.
     */
    void keepTranscript(UUID id, byte[] transcript);

    /** Keeps nothing. */
    RunLog NONE = new RunLog() {
        @Override
        public void begin(RunStart start, Supplier<RunOutcome> soFar) {}

        @Override
        public CompletableFuture<Boolean> end(UUID id, RunOutcome outcome) {
            return CompletableFuture.completedFuture(false);
        }

        @Override
        public void keepTranscript(UUID id, byte[] transcript) {}
    };
}
