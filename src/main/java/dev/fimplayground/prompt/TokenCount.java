package dev.fimplayground.prompt;

import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.tokenizer.TokenizedText;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The tokens of a whole prompt.
 *
 * @param cut the prompt's text with the borders of its tokens; empty where a server told only how many they are
 * @param contextLimit how many tokens prompt and answer may have together, where that is known
 */
public record TokenCount(int tokens, Optional<TokenizedText> cut, Origin origin, OptionalInt contextLimit) {

    /** Who counted. */
    public enum Origin {
        /** The model's vocabulary, here. */
        VOCABULARY,
        /** The server that will get the prompt. */
        SERVER,
        /** Another model's vocabulary, for want of the right one. */
        ESTIMATE
    }

    static TokenCount of(TokenizedText cut, Origin origin, OptionalInt contextLimit) {
        return new TokenCount(cut.count(), Optional.of(cut), origin, contextLimit);
    }

    /** What the server said that will get the prompt. */
    public static TokenCount byServer(Tokenization.Counted counted, OptionalInt contextLimit) {
        return new TokenCount(counted.tokens(), counted.cut(), Origin.SERVER, contextLimit);
    }

    /** False for an estimate. */
    public boolean exact() {
        return origin != Origin.ESTIMATE;
    }
}
