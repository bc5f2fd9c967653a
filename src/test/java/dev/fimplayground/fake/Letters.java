package dev.fimplayground.fake;

import java.nio.charset.StandardCharsets;

/** A vocabulary for ASCII whose tokens are single letters, so that counts can be read off the text. */
public class Letters extends PlainTokenizer {
    @Override
    public int size() {
        return 128;
    }

    @Override
    public int[] encode(String text) {
        return text.chars().toArray();
    }

    @Override
    public byte[] bytes(int token) {
        return Character.toString(token).getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public int longestToken() {
        return 1;
    }
}
