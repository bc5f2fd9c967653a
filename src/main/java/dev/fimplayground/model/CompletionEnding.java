package dev.fimplayground.model;

/** How a run ended; exactly one per run. What came before the end is kept in each. */
public sealed interface CompletionEnding {
    CompletionResult result();

    record Finished(CompletionResult result) implements CompletionEnding {}

    record Cancelled(CompletionResult result) implements CompletionEnding {}

    record Failed(CompletionFailure failure, CompletionResult result) implements CompletionEnding {}
}
