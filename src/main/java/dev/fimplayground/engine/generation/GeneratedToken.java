package dev.fimplayground.engine.generation;

import java.util.List;

/**
 * A drawn token with its log probability under the model itself: natural logarithm of the softmax of the raw logits,
 * before penalty, temperature and top_p.
 *
 * @param text the token's bytes as text; bytes that are no whole UTF-8 become U+FFFD
 * @param top the most probable tokens, best first
 */
public record GeneratedToken(String text, double logProbability, List<Alternative> top) {
    public GeneratedToken {
        top = List.copyOf(top);
    }

    public record Alternative(String text, double logProbability) {}
}
