package dev.fimplayground.model;

import java.util.List;

/**
 * A token of the answer with its natural-logarithm probability, as the server gave it.
 *
 * @param alternatives the most probable tokens at this place, best first, as far as they were asked for
 */
public record TokenProbability(String token, double logProbability, List<Alternative> alternatives) {
    public TokenProbability {
        alternatives = List.copyOf(alternatives);
    }

    public record Alternative(String token, double logProbability) {}
}
