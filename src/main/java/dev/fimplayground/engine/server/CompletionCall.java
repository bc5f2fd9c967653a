package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.GenerationRequest;

/**
 * A completion as it was asked for.
 *
 * @param includeUsage whether a stream ends with a chunk that carries the token usage
 */
record CompletionCall(String model, GenerationRequest request, boolean stream, boolean includeUsage) {
    boolean logprobs() {
        return request.logprobs().isPresent();
    }
}
