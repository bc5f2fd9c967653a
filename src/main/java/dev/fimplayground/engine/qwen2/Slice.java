package dev.fimplayground.engine.qwen2;

/** The tokens that are read together, and the room to calculate with them. One thread at a time. */
final class Slice {
    /** Tokens that a slice may have. */
    static final int MOST = 64;

    private final float[] states;
    private final float[] normed;
    private final float[] queries;
    private final float[] keys;
    private final float[] values;
    private final float[] attended;
    private final float[] added;
    private final float[] gates;
    private final float[] ups;
    private final float[] lanes = new float[VectorKernels.ROWS * VectorKernels.LANES];
    private float[] scores = {};
    private int count;

    Slice(Qwen2Settings settings) {
        this.states = new float[MOST * settings.width()];
        this.normed = new float[MOST * settings.width()];
        this.added = new float[MOST * settings.width()];
        this.queries = new float[MOST * settings.queryWidth()];
        this.attended = new float[MOST * settings.queryWidth()];
        this.keys = new float[MOST * settings.keyWidth()];
        this.values = new float[MOST * settings.keyWidth()];
        this.gates = new float[MOST * settings.feedForwardWidth()];
        this.ups = new float[MOST * settings.feedForwardWidth()];
    }

    /** @param positions how many tokens may be looked at, a multiple of {@link VectorKernels#ROWS} */
    void begin(int tokens, int positions) {
        count = tokens;
        if (scores.length < positions) {
            scores = new float[positions];
        }
    }

    int count() {
        return count;
    }

    /** What is known of each token so far; each block adds to it. */
    float[] states() {
        return states;
    }

    float[] normed() {
        return normed;
    }

    /** What a part of a block has to add to the states. */
    float[] added() {
        return added;
    }

    float[] queries() {
        return queries;
    }

    float[] keys() {
        return keys;
    }

    float[] values() {
        return values;
    }

    float[] attended() {
        return attended;
    }

    float[] gates() {
        return gates;
    }

    float[] ups() {
        return ups;
    }

    float[] scores() {
        return scores;
    }

    float[] lanes() {
        return lanes;
    }

    /** Adds {@link #added} to {@link #states}. */
    void add(int width) {
        for (int i = 0; i < count * width; i++) {
            states[i] += added[i];
        }
    }
}
