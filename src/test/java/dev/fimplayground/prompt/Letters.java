package dev.fimplayground.prompt;

import dev.fimplayground.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** A tokenizer for ASCII whose tokens are single letters, so that counts can be read off the text. */
final class Letters implements Tokenizer {
    @Override
    public int size() {
        return 128;
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
        return Character.toString(token).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public boolean isControl(int token) {
        return false;
    }

    @Override
    public boolean isUnused(int token) {
        return false;
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
