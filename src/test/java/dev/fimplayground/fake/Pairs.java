package dev.fimplayground.fake;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.ModelVocabulary;
import dev.fimplayground.prompt.VocabularySource;
import java.nio.charset.StandardCharsets;

/** A vocabulary in which each token is two bytes of a text, or the last one; so a token may be half of a character. */
public final class Pairs extends PlainTokenizer implements VocabularySource {
    private static final int SINGLE = 1 << 16;

    @Override
    public ModelVocabulary of(Endpoint endpoint, String model) {
        return ModelVocabulary.estimate(this);
    }

    @Override
    public int size() {
        return SINGLE + 256;
    }

    @Override
    public int[] encode(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int[] tokens = new int[(bytes.length + 1) / 2];
        for (int i = 0; i < tokens.length; i++) {
            int first = bytes[2 * i] & 0xff;
            tokens[i] = 2 * i + 1 < bytes.length ? first << 8 | bytes[2 * i + 1] & 0xff : SINGLE + first;
        }
        return tokens;
    }

    @Override
    public byte[] bytes(int token) {
        return token < SINGLE ? new byte[] {(byte) (token >> 8), (byte) token} : new byte[] {(byte) token};
    }

    @Override
    public int longestToken() {
        return 2;
    }
}
