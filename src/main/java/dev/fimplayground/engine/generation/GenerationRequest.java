package dev.fimplayground.engine.generation;

import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * @param prompt control tokens in it are recognised
 * @param maxTokens at least 1
 * @param temperature [0, 2); 0 is greedy
 * @param topP (0, 1]
 * @param presencePenalty [-2, 2]
 * @param seed empty: a random one
 * @param stop none of them empty
 * @param stopTokens tokens that end the text as its own end does; those that no vocabulary has never come
 * @param logprobs how many alternatives to report at each token, 0..20; empty: no log probabilities at all
 */
public record GenerationRequest(
        String prompt,
        int maxTokens,
        double temperature,
        double topP,
        double presencePenalty,
        OptionalLong seed,
        List<String> stop,
        Set<Integer> stopTokens,
        OptionalInt logprobs) {
    public GenerationRequest {
        stop = List.copyOf(stop);
        stopTokens = Set.copyOf(stopTokens);
    }

    /** Without stop tokens. */
    public GenerationRequest(
            String prompt,
            int maxTokens,
            double temperature,
            double topP,
            double presencePenalty,
            OptionalLong seed,
            List<String> stop,
            OptionalInt logprobs) {
        this(prompt, maxTokens, temperature, topP, presencePenalty, seed, stop, Set.of(), logprobs);
    }
}
