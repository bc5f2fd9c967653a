package dev.fimplayground.tokenizer;

import java.util.Arrays;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;

/**
 * Merges the bytes of one piece into tokens, the lowest rank first and of equals the leftmost. Short pieces are
 * searched through anew after each merge; long ones keep a queue, so that a piece of n bytes takes n log n steps.
 * One thread at a time.
 */
final class PieceEncoder {
    private static final int SHORT = 48;
    private static final int GONE = -1;

    private final Merges merges;
    private final int[] byteTokens;

    /** @param byteTokens the token of each single byte */
    PieceEncoder(Merges merges, int[] byteTokens) {
        this.merges = merges;
        this.byteTokens = byteTokens;
    }

    void encode(byte[] piece, IntConsumer out) {
        int[] tokens = new int[piece.length];
        for (int i = 0; i < piece.length; i++) {
            tokens[i] = byteTokens[piece[i] & 0xFF];
        }
        int count = piece.length <= SHORT ? mergeShort(tokens) : mergeLong(tokens);
        for (int i = 0; i < count; i++) {
            out.accept(tokens[i]);
        }
    }

    private int mergeShort(int[] tokens) {
        int count = tokens.length;
        while (true) {
            int best = Merges.NONE;
            int bestAt = 0;
            for (int i = 0; i + 1 < count; i++) {
                int rank = merges.rank(tokens[i], tokens[i + 1]);
                if (rank < best) {
                    best = rank;
                    bestAt = i;
                }
            }
            if (best == Merges.NONE) {
                return count;
            }
            tokens[bestAt] = merges.result(best);
            System.arraycopy(tokens, bestAt + 2, tokens, bestAt + 1, count - bestAt - 2);
            count--;
        }
    }

    private int mergeLong(int[] tokens) {
        int[] next = new int[tokens.length];
        int[] previous = new int[tokens.length];
        PriorityQueue<Long> queue = new PriorityQueue<>();
        for (int i = 0; i < tokens.length; i++) {
            next[i] = i + 1;
            previous[i] = i - 1;
        }
        for (int i = 0; i + 1 < tokens.length; i++) {
            offer(tokens, i, i + 1, queue);
        }
        for (Long entry = queue.poll(); entry != null; entry = queue.poll()) {
            int rank = (int) (entry >>> 32);
            int at = entry.intValue();
            int other = next[at];
            // An entry is stale when one of its two tokens has been merged since.
            if (tokens[at] != GONE && other < tokens.length && merges.rank(tokens[at], tokens[other]) == rank) {
                tokens[at] = merges.result(rank);
                tokens[other] = GONE;
                next[at] = next[other];
                if (next[at] < tokens.length) {
                    previous[next[at]] = at;
                    offer(tokens, at, next[at], queue);
                }
                if (previous[at] >= 0) {
                    offer(tokens, previous[at], at, queue);
                }
            }
        }
        return compact(tokens);
    }

    private void offer(int[] tokens, int left, int right, PriorityQueue<Long> queue) {
        int rank = merges.rank(tokens[left], tokens[right]);
        if (rank != Merges.NONE) {
            queue.add((long) rank << 32 | left);
        }
    }

    private static int compact(int[] tokens) {
        int[] kept = Arrays.stream(tokens).filter(token -> token != GONE).toArray();
        System.arraycopy(kept, 0, tokens, 0, kept.length);
        return kept.length;
    }
}
