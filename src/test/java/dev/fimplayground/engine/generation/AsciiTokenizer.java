package dev.fimplayground.engine.generation;

import dev.fimplayground.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** One token a character, an end of text and another control token. */
final class AsciiTokenizer implements Tokenizer {
    static final int UNUSED = 127;

    @Override
    public int size() {
        return 130;
    }

    @Override
    public int[] encode(String text) {
        return text.chars().toArray();
    }

    @Override
    public int[] encodeAsText(String text) {
        return encode(text);
    }

    @Override
    public byte[] bytes(int token) {
        return isControl(token) ? ("<" + token + ">").getBytes(StandardCharsets.US_ASCII) : new byte[] {(byte) token};
    }

    @Override
    public boolean isControl(int token) {
        return token >= 128;
    }

    @Override
    public boolean isUnused(int token) {
        return token == UNUSED;
    }

    @Override
    public int longestToken() {
        return 1;
    }

    @Override
    public OptionalInt control(String name) {
        return OptionalInt.empty();
    }
}
