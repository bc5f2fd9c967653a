package dev.fimplayground.tokenizer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the merges of a vocabulary that is given only as ranked tokens: merging a token's own bytes by all lower ranks
 * ends with two tokens, and those are the pair that makes it. One thread.
 */
final class MergeOrder {
    private static final int NONE = Integer.MAX_VALUE;

    private final Map<String, Integer> ranks;

    /** @param tokens in the order of their ranks, each written in the {@link ByteAlphabet} */
    private MergeOrder(List<String> tokens) {
        ranks = HashMap.newHashMap(tokens.size());
        for (int rank = 0; rank < tokens.size(); rank++) {
            ranks.put(tokens.get(rank), rank);
        }
    }

    /**
     * The merges, the first to be merged first, as {@link Vocabulary} writes them.
     *
     * @throws IllegalArgumentException if a token of several bytes cannot be made of two others
     */
    static List<String> of(List<String> tokens) {
        MergeOrder order = new MergeOrder(tokens);
        List<String> merges = new ArrayList<>(tokens.size());
        for (int rank = 0; rank < tokens.size(); rank++) {
            if (tokens.get(rank).length() > 1) {
                merges.add(order.merge(tokens.get(rank), rank));
            }
        }
        return merges;
    }

    private String merge(String token, int rank) {
        int[] borders = new int[token.length() + 1];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = i;
        }
        int parts = token.length();
        while (parts > 2) {
            int best = lowest(token, borders, parts, rank);
            System.arraycopy(borders, best + 2, borders, best + 1, parts - best - 1);
            parts--;
        }
        return token.substring(0, borders[1]) + ' ' + token.substring(borders[1]);
    }

    private int lowest(String token, int[] borders, int parts, int below) {
        int lowest = NONE;
        int place = 0;
        for (int i = 0; i + 1 < parts; i++) {
            int rank = ranks.getOrDefault(token.substring(borders[i], borders[i + 2]), NONE);
            if (rank < lowest) {
                lowest = rank;
                place = i;
            }
        }
        if (lowest >= below) {
            throw new IllegalArgumentException("the token \"" + token + "\" is not made of two tokens before it");
        }
        return place;
    }
}
