package dev.fimplayground.engine.generation;

/**
 * Tokens by falling score, of equals the lowest id first; only as many are sorted as are asked for. Tokens whose score
 * is negative infinity are left out. One thread at a time.
 */
final class Ranking {
    private final double[] scores;

    /** First a heap, its best at the front; behind it, from the end forward, the ranked. */
    private final int[] tokens;

    private final int size;
    private int heapSize;

    Ranking(double[] scores) {
        this.scores = scores;
        this.tokens = new int[scores.length];
        int count = 0;
        for (int token = 0; token < scores.length; token++) {
            if (scores[token] != Double.NEGATIVE_INFINITY) {
                tokens[count++] = token;
            }
        }
        this.size = count;
        this.heapSize = count;
        for (int at = count / 2 - 1; at >= 0; at--) {
            siftDown(at);
        }
    }

    /** How many tokens there are. */
    int size() {
        return size;
    }

    /** The token at {@code place}, 0 for the best. */
    int token(int place) {
        while (size - heapSize <= place) {
            int best = tokens[0];
            tokens[0] = tokens[--heapSize];
            tokens[heapSize] = best;
            siftDown(0);
        }
        return tokens[size - 1 - place];
    }

    private void siftDown(int from) {
        int at = from;
        int moving = tokens[at];
        for (int child = 2 * at + 1; child < heapSize; child = 2 * at + 1) {
            if (child + 1 < heapSize && better(tokens[child + 1], tokens[child])) {
                child++;
            }
            if (!better(tokens[child], moving)) {
                break;
            }
            tokens[at] = tokens[child];
            at = child;
        }
        tokens[at] = moving;
    }

    private boolean better(int token, int other) {
        return scores[token] > scores[other] || (scores[token] == scores[other] && token < other);
    }
}
