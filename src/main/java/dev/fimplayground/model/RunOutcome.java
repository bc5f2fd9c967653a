package dev.fimplayground.model;

import java.util.Optional;

/**
 * What came of a run, or has come so far.
 *
 * @param failure why it {@linkplain RunStatus#FAILED failed}; empty also of a run that failed through a defect of the
 *     application itself
 * @param chunks when the pieces of the text came; {@link ChunkTimes#NONE} of an answer that came as a whole
 */
public record RunOutcome(
        RunStatus status, CompletionResult result, Optional<CompletionFailure> failure, ChunkTimes chunks) {

    /** How {@code ending} is kept. */
    public static RunOutcome of(CompletionEnding ending, ChunkTimes chunks) {
        return switch (ending) {
            case CompletionEnding.Finished(CompletionResult result) ->
                new RunOutcome(RunStatus.FINISHED, result, Optional.empty(), chunks);
            case CompletionEnding.Cancelled(CompletionResult result) ->
                new RunOutcome(RunStatus.CANCELLED, result, Optional.empty(), chunks);
            case CompletionEnding.Failed(CompletionFailure failure, CompletionResult result) ->
                new RunOutcome(RunStatus.FAILED, result, Optional.of(failure), chunks);
        };
    }

    public RunOutcome withStatus(RunStatus other) {
        return new RunOutcome(other, result, failure, chunks);
    }
}
