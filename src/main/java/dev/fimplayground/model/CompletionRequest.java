package dev.fimplayground.model;

import java.util.OptionalInt;

/**
 * One immutable snapshot of everything a run sends; built before the first byte leaves and never changed after.
 *
 * @param prompt the exact string that goes over the wire
 * @param stream chunk by chunk with the usage in the last one, or everything at once
 * @param logprobs how many alternatives to ask for at each token, 0..20; empty: not sent
 */
public record CompletionRequest(
        String model, String prompt, SamplingParameters sampling, boolean stream, OptionalInt logprobs) {

    public CompletionRequest {
        if (model.isBlank()) {
            throw new IllegalArgumentException("the model's name must not be empty");
        }
        if (logprobs.isPresent() && (logprobs.getAsInt() < 0 || logprobs.getAsInt() > 20)) {
            throw new IllegalArgumentException("logprobs must be a whole number in [0, 20]");
        }
    }
}
