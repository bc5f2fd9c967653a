package dev.fimplayground.tokenizer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * What each token of a vocabulary stands for, end to end in one array: an array each would take four times the room.
 * Immutable.
 */
final class TokenTable {
    private static final Vocabulary.Kind[] KINDS = Vocabulary.Kind.values();

    private final byte[] bytes;
    private final int[] ends;
    private final byte[] kinds;

    private TokenTable(byte[] bytes, int[] ends, byte[] kinds) {
        this.bytes = bytes;
        this.ends = ends;
        this.kinds = kinds;
    }

    /** Takes the tokens in the order of their numbers. One thread. */
    static final class Builder {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int[] ends = new int[1024];
        private byte[] kinds = new byte[1024];
        private int size;

        void add(byte[] token, Vocabulary.Kind kind) {
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                kinds = Arrays.copyOf(kinds, 2 * size);
            }
            bytes.writeBytes(token);
            ends[size] = bytes.size();
            kinds[size] = (byte) kind.ordinal();
            size++;
        }

        TokenTable build() {
            return new TokenTable(bytes.toByteArray(), Arrays.copyOf(ends, size), Arrays.copyOf(kinds, size));
        }
    }

    int size() {
        return ends.length;
    }

    Vocabulary.Kind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** In bytes. */
    int length(int token) {
        return ends[token] - start(token);
    }

    byte[] bytes(int token) {
        return Arrays.copyOfRange(bytes, start(token), ends[token]);
    }

    /** Whether it stands for these bytes. */
    boolean is(int token, byte[] text, int from, int to) {
        return Arrays.equals(bytes, start(token), ends[token], text, from, to);
    }

    private int start(int token) {
        return token == 0 ? 0 : ends[token - 1];
    }
}
