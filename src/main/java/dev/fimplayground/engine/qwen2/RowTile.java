package dev.fimplayground.engine.qwen2;

import static dev.fimplayground.engine.qwen2.VectorKernels.LANES;
import static dev.fimplayground.engine.qwen2.VectorKernels.ROWS;

/** Multiplies four rows at a time with many vectors; holds the scratch that this takes. One thread at a time. */
final class RowTile {
    private final float[] lanes = new float[2 * ROWS * LANES];
    private final float[] products = new float[2 * ROWS];

    /**
     * @param rows where the four rows are, one after the other from {@code rowsAt} on
     * @param used how many of the four are wanted; the others must be there, and are multiplied for nothing
     * @param outAt where the first row's product with the first vector goes
     * @param outWidth from one vector's products to the next one's
     */
    void multiply(
            float[] rows,
            int rowsAt,
            int used,
            int width,
            float[] vectors,
            int count,
            float[] out,
            int outAt,
            int outWidth) {
        int vector = 0;
        for (; vector + 1 < count; vector += 2) {
            VectorKernels.dot4x2(rows, rowsAt, width, vectors, vector * width, width, width, lanes, products, 0, ROWS);
            System.arraycopy(products, 0, out, outAt + vector * outWidth, used);
            System.arraycopy(products, ROWS, out, outAt + (vector + 1) * outWidth, used);
        }
        if (vector < count) {
            VectorKernels.dot4(rows, rowsAt, width, vectors, vector * width, width, lanes, products, 0);
            System.arraycopy(products, 0, out, outAt + vector * outWidth, used);
        }
    }
}
