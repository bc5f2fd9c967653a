package dev.fimplayground.engine.qwen2;

/** A weight matrix. Not safe for several threads at once: it may keep scratch. */
interface Matrix {
    int rows();

    /** The length of a row, a multiple of {@link VectorKernels#LANES}. */
    int width();

    /** Copies a row to {@code out} from {@code outAt} on. */
    void row(int row, float[] out, int outAt);

    /**
     * {@code out[v][row] = matrix[row] · vectors[v]} for the first {@code count} of {@code vectors}. Every product is
     * the same to the last bit however many vectors are multiplied together.
     */
    void multiply(float[] vectors, int count, float[] out);
}
