package dev.fimplayground.fake;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.prompt.ModelVocabulary;
import dev.fimplayground.prompt.VocabularySource;
import dev.fimplayground.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** A vocabulary in which each token is two bytes of a text, or the last one; so a token may be half of a character. */
public final class Pairs implements Tokenizer, VocabularySource {
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

    /** It has no control tokens. */
    @Override
    public int[] encodeAsText(String text) {
        return encode(text);
    }

    @Override
    public byte[] bytes(int token) {
        return token < SINGLE ? new byte[] {(byte) (token >> 8), (byte) token} : new byte[] {(byte) token};
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
        return 2;
    }

    @Override
    public OptionalInt control(String name) {
        return OptionalInt.empty();
    }
}
