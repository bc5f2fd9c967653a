package dev.fimplayground.prompt;

import dev.fimplayground.tokenizer.TokenizedText;
import java.util.OptionalInt;

/**
 * The tokens of a whole prompt.
 *
 * @param cut the prompt's text with the borders of its tokens
 * @param exact false if another model's vocabulary had to serve, so that the number is an estimate
 * @param contextLimit how many tokens prompt and answer may have together, where that is known
 */
public record TokenCount(TokenizedText cut, boolean exact, OptionalInt contextLimit) {

    public int tokens() {
        return cut.count();
    }
}
