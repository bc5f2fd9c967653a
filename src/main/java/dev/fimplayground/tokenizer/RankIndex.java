package dev.fimplayground.tokenizer;

import java.util.Arrays;

/** Finds tokens by their bytes: an open-addressed table, at most half full. Of equal tokens the first is found. Immutable. */
final class RankIndex {
    static final int NONE = Integer.MAX_VALUE;

    private static final int EMPTY = -1;

    private final TokenTable tokens;
    private final int[] places;

    RankIndex(TokenTable tokens) {
        this.tokens = tokens;
        this.places = new int[Integer.highestOneBit(Math.max(1, tokens.size())) * 4];
        Arrays.fill(places, EMPTY);
        for (int token = 0; token < tokens.size(); token++) {
            byte[] bytes = tokens.bytes(token);
            int place = place(bytes, 0, bytes.length);
            if (places[place] == EMPTY) {
                places[place] = token;
            }
        }
    }

    /** The number of the token that stands for a part of {@code text}, or {@link #NONE}. */
    int rank(byte[] text, int from, int to) {
        int token = places[place(text, from, to)];
        return token == EMPTY ? NONE : token;
    }

    private int place(byte[] text, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text[i];
        }
        int mask = places.length - 1;
        int place = (hash * 0x9E3779B9 >>> 7) & mask;
        while (places[place] != EMPTY && !tokens.is(places[place], text, from, to)) {
            place = place + 1 & mask;
        }
        return place;
    }
}
