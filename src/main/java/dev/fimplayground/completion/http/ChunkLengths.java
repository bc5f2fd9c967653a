package dev.fimplayground.completion.http;

import java.util.Arrays;

/** The lengths of chunks each of which begins with the one before. */
final class ChunkLengths {
    private int[] lengths = new int[16];
    private int count;
    private int growing;
    private long sum;

    void add(int length) {
        if (count == lengths.length) {
            lengths = Arrays.copyOf(lengths, count * 2);
        }
        if (count == 0 || length > lengths[count - 1]) {
            growing++;
        }
        lengths[count++] = length;
        sum += length;
    }

    boolean isEmpty() {
        return count == 0;
    }

    int count() {
        return count;
    }

    /** How many chunks were longer than the one before. */
    int growing() {
        return growing;
    }

    long sum() {
        return sum;
    }

    /** All chunks one after the other; {@code latest} is the last of them. */
    String join(String latest) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < count; i++) {
            joined.append(latest, 0, lengths[i]);
        }
        return joined.toString();
    }
}
