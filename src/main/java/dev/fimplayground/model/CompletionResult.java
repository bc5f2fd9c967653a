package dev.fimplayground.model;

import java.util.List;
import java.util.Optional;

/**
 * What came back, complete or partial. Everything but the text may be missing: servers differ, and streams break.
 *
 * @param text the middle, control tokens and all, exactly as it came
 * @param reading how a stream was read; empty when the answer was not streamed or no text came
 */
public record CompletionResult(
        String text,
        Optional<FinishReason> finishReason,
        Optional<TokenUsage> usage,
        Optional<String> id,
        Optional<String> model,
        Optional<String> requestId,
        Optional<StreamReading> reading,
        List<TokenProbability> probabilities,
        Timings timings) {

    public CompletionResult {
        probabilities = List.copyOf(probabilities);
    }

    /** What a run has that ended before anything came. */
    public static CompletionResult nothing(Timings timings) {
        return new CompletionResult(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                timings);
    }

    public CompletionResult withText(String other) {
        return new CompletionResult(other, finishReason, usage, id, model, requestId, reading, probabilities, timings);
    }

    public CompletionResult withTimings(Timings measured) {
        return new CompletionResult(text, finishReason, usage, id, model, requestId, reading, probabilities, measured);
    }
}
