package dev.fimplayground.tokenizer;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which two neighbouring tokens become one, and which pair goes first. Immutable. */
final class Merges {
    static final int NONE = Integer.MAX_VALUE;

    private static final long EMPTY = -1;

    /** An open-addressed table, at most half full: pairs, and at the same place their rank. */
    private final long[] pairs;

    private final int[] ranks;
    private final int[] results;

    private Merges(Builder builder) {
        this.pairs = builder.pairs;
        this.ranks = builder.ranks;
        this.results = builder.results;
    }

    /**
     * @param merges as {@link Vocabulary} writes them
     * @param ids the tokens' numbers by their names
     * @throws IllegalArgumentException if a merge is malformed or names a token that does not exist
     */
    static Merges of(List<String> merges, Map<String, Integer> ids) {
        Builder builder = new Builder(merges.size());
        for (String merge : merges) {
            int space = merge.indexOf(' ', 1);
            if (space < 0) {
                throw new IllegalArgumentException(
                        "the merge \"" + merge + "\" is not two tokens with a space between");
            }
            String left = merge.substring(0, space);
            String right = merge.substring(space + 1);
            int result = id(left + right, merge, ids);
            builder.add(id(left, merge, ids), id(right, merge, ids), result);
        }
        return builder.build();
    }

    /** Takes the merges in the order of their ranks. One thread. */
    static final class Builder {
        private final long[] pairs;
        private final int[] ranks;
        private final int[] results;
        private int size;

        /** @param merges how many there will be */
        Builder(int merges) {
            int capacity = Integer.highestOneBit(Math.max(1, merges)) * 4;
            pairs = new long[capacity];
            ranks = new int[capacity];
            results = new int[merges];
            Arrays.fill(pairs, EMPTY);
        }

        /** Of a pair that comes twice the first rank counts. */
        void add(int left, int right, int result) {
            long pair = pair(left, right);
            int place = place(pairs, pair);
            if (pairs[place] == EMPTY) {
                pairs[place] = pair;
                ranks[place] = size;
            }
            results[size++] = result;
        }

        Merges build() {
            return new Merges(this);
        }
    }

    /** The rank of merging {@code left} with {@code right}, lower first, or {@link #NONE}. */
    int rank(int left, int right) {
        int place = place(pairs, pair(left, right));
        return pairs[place] == EMPTY ? NONE : ranks[place];
    }

    /** The token that the merge of that rank makes. */
    int result(int rank) {
        return results[rank];
    }

    private static int id(String token, String merge, Map<String, Integer> ids) {
        @Nullable Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the merge \"" + merge + "\" needs a token that does not exist");
        }
        return id;
    }

    private static int place(long[] pairs, long pair) {
        int mask = pairs.length - 1;
        int place = (int) (pair * 0x9E3779B97F4A7C15L >>> 32) & mask;
        while (pairs[place] != EMPTY && pairs[place] != pair) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static long pair(int left, int right) {
        return (long) left << 32 | right;
    }
}
