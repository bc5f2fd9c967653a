package dev.fimplayground.tokenizer;

import java.util.OptionalInt;

/** Text to tokens and back. Immutable, safe for many threads. */
public interface Tokenizer {

    int size();

    /** The tokens of {@code text}; control tokens written in it become that one token each. */
    int[] encode(String text);

    /** The same, but control tokens written in {@code text} are text like any other. */
    int[] encodeAsText(String text);

    /** The bytes that a token stands for; those of a control token are its name in UTF-8. */
    byte[] bytes(int token);

    boolean isControl(int token);

    /** Whether it stands for nothing and is never met: padding of the vocabulary, or "unknown". */
    boolean isUnused(int token);

    /** How many bytes of text one token stands for at most, at least 1; so a longer text has more than one. */
    int longestToken();

    /** The control token of that name, for instance {@code <|fim_middle|>}. */
    OptionalInt control(String name);
}
