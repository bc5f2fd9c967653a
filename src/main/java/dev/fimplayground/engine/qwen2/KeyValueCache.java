package dev.fimplayground.engine.qwen2;

import static dev.fimplayground.engine.qwen2.VectorKernels.ROWS;

/** The keys and values of every token that was read, for each block; grows by doubling. One thread at a time. */
final class KeyValueCache {
    private static final int FIRST_CAPACITY = 256;

    private final int width;
    private final int most;
    private float[][] keys;
    private float[][] values;
    private int capacity;

    /** @param width of one token's keys in one block */
    KeyValueCache(int blocks, int width, int contextLength) {
        this.width = width;
        // Whole tiles of rows: the kernels read four at a time.
        this.most = Math.ceilDiv(contextLength, ROWS) * ROWS;
        this.keys = new float[blocks][0];
        this.values = new float[blocks][0];
    }

    /** Makes room for {@code tokens}, at most the context's length; if memory is short, nothing is changed. */
    void ensure(int tokens) {
        if (tokens <= capacity) {
            return;
        }
        int larger = (int) Math.min(most, Math.max(FIRST_CAPACITY, Math.max(tokens, 2L * capacity)));
        larger = Math.ceilDiv(larger, ROWS) * ROWS;
        float[][] largerKeys = grown(keys, larger);
        float[][] largerValues = grown(values, larger);
        keys = largerKeys;
        values = largerValues;
        capacity = larger;
    }

    int capacity() {
        return capacity;
    }

    /** Rows of keys, one a token. */
    float[] keys(int block) {
        return keys[block];
    }

    float[] values(int block) {
        return values[block];
    }

    private float[][] grown(float[][] old, int tokens) {
        float[][] grown = new float[old.length][];
        for (int block = 0; block < old.length; block++) {
            grown[block] = new float[tokens * width];
            System.arraycopy(old[block], 0, grown[block], 0, old[block].length);
        }
        return grown;
    }
}
