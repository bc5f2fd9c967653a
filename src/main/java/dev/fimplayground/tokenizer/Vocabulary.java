package dev.fimplayground.tokenizer;

import java.util.List;

/**
 * The tokens of a byte-level BPE model as model files carry them.
 *
 * @param tokens by id; ordinary ones written in the byte-level alphabet, the others as they are
 * @param kinds of the same length
 * @param merges two tokens with a space between them, the first to be merged first
 */
public record Vocabulary(List<String> tokens, List<Kind> kinds, List<String> merges) {
    public Vocabulary {
        tokens = List.copyOf(tokens);
        kinds = List.copyOf(kinds);
        merges = List.copyOf(merges);
        if (kinds.size() != tokens.size()) {
            throw new IllegalArgumentException(
                    "there are " + tokens.size() + " tokens and " + kinds.size() + " token types");
        }
    }

    /** What a token is for. */
    public enum Kind {
        /** A piece of text, made by merges. */
        NORMAL,
        /** Steers the model and stands for no text. */
        CONTROL,
        /** A whole text of its own, found before merges are applied. */
        ADDED,
        /** Never to be met: padding of the vocabulary, or "unknown". */
        UNUSED
    }
}
