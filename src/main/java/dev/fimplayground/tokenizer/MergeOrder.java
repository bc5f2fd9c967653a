package dev.fimplayground.tokenizer;

import java.util.stream.IntStream;

/**
 * Finds the merges of a vocabulary that is given only as ranked tokens: merging a token's own bytes by all lower ranks
 * ends with two tokens, and those are the pair that makes it. One thread.
 */
final class MergeOrder {
    private final RankIndex ranks;

    private MergeOrder(TokenTable tokens) {
        ranks = new RankIndex(tokens);
    }

    /**
     * The merges, the first to be merged first.
     *
     * @param tokens the first {@code ranked} of them in the order of their ranks
     * @throws IllegalArgumentException if a token of several bytes cannot be made of two others
     */
    static Merges of(TokenTable tokens, int ranked) {
        MergeOrder order = new MergeOrder(tokens);
        int[] made = IntStream.range(0, ranked)
                .filter(rank -> tokens.length(rank) > 1)
                .toArray();
        Merges.Builder merges = new Merges.Builder(made.length);
        for (int rank : made) {
            order.addMerge(tokens.bytes(rank), rank, merges);
        }
        return merges.build();
    }

    private void addMerge(byte[] token, int rank, Merges.Builder merges) {
        int[] borders = new int[token.length + 1];
        for (int i = 0; i < borders.length; i++) {
            borders[i] = i;
        }
        int parts = token.length;
        while (parts > 2) {
            int best = lowest(token, borders, parts, rank);
            System.arraycopy(borders, best + 2, borders, best + 1, parts - best - 1);
            parts--;
        }
        int left = ranks.rank(token, 0, borders[1]);
        int right = ranks.rank(token, borders[1], token.length);
        if (left >= rank || right >= rank) {
            throw unmade(token);
        }
        merges.add(left, right, rank);
    }

    private int lowest(byte[] token, int[] borders, int parts, int below) {
        int lowest = RankIndex.NONE;
        int place = 0;
        for (int i = 0; i + 1 < parts; i++) {
            int rank = ranks.rank(token, borders[i], borders[i + 2]);
            if (rank < lowest) {
                lowest = rank;
                place = i;
            }
        }
        if (lowest >= below) {
            throw unmade(token);
        }
        return place;
    }

    private static IllegalArgumentException unmade(byte[] token) {
        return new IllegalArgumentException(
                "the token \"" + ByteAlphabet.token(token) + "\" is not made of two tokens before it");
    }
}
