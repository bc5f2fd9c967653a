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

    /** @throws IllegalArgumentException if a merge is malformed or names a token that does not exist */
    Merges(List<String> merges, Map<String, Integer> ids) {
        int capacity = Integer.highestOneBit(Math.max(1, merges.size())) * 4;
        this.pairs = new long[capacity];
        this.ranks = new int[capacity];
        this.results = new int[merges.size()];
        Arrays.fill(pairs, EMPTY);
        for (int rank = 0; rank < merges.size(); rank++) {
            add(merges.get(rank), rank, ids);
        }
    }

    /** The rank of merging {@code left} with {@code right}, lower first, or {@link #NONE}. */
    int rank(int left, int right) {
        int place = place(pair(left, right));
        return pairs[place] == EMPTY ? NONE : ranks[place];
    }

    /** The token that the merge of that rank makes. */
    int result(int rank) {
        return results[rank];
    }

    private void add(String merge, int rank, Map<String, Integer> ids) {
        int space = merge.indexOf(' ', 1);
        if (space < 0) {
            throw new IllegalArgumentException("the merge \"" + merge + "\" is not two tokens with a space between");
        }
        String left = merge.substring(0, space);
        String right = merge.substring(space + 1);
        results[rank] = id(left + right, merge, ids);
        long pair = pair(id(left, merge, ids), id(right, merge, ids));
        int place = place(pair);
        if (pairs[place] == EMPTY) {
            pairs[place] = pair;
            ranks[place] = rank;
        }
    }

    private static int id(String token, String merge, Map<String, Integer> ids) {
        @Nullable Integer id = ids.get(token);
        if (id == null) {
            throw new IllegalArgumentException("the merge \"" + merge + "\" needs a token that does not exist");
        }
        return id;
    }

    private int place(long pair) {
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
