package dev.fimplayground.engine.generation;

import java.util.List;

/** Receives a generation as it grows. */
@FunctionalInterface
public interface GenerationOutput {
    /**
     * @param text certain text; may be empty when only tokens are to be told
     * @param tokens the tokens that became certain with it, with log probabilities; empty unless asked for
     */
    void accept(String text, List<GeneratedToken> tokens);
}
