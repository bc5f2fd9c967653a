package dev.fimplayground.engine.qwen2;

import static dev.fimplayground.engine.qwen2.VectorKernels.ROWS;

import dev.fimplayground.engine.gguf.GgufTensor;

/** A matrix of a small model, decoded once to 32-bit numbers on the heap. */
final class UnpackedMatrix implements Matrix {
    private final int rows;
    private final int width;
    private final float[] numbers;
    private final RowTile tile = new RowTile();

    UnpackedMatrix(GgufTensor tensor, int rows, int width) {
        this.rows = rows;
        this.width = width;
        // Whole tiles: the rows past the last are zero.
        this.numbers = new float[Math.ceilDiv(rows, ROWS) * ROWS * width];
        byte[] raw = new byte[tensor.rowBytes()];
        for (int row = 0; row < rows; row++) {
            tensor.decodeRow(row, raw, numbers, row * width);
        }
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public void row(int row, float[] out, int outAt) {
        System.arraycopy(numbers, row * width, out, outAt, width);
    }

    @Override
    public void multiply(float[] vectors, int count, float[] out) {
        for (int row = 0; row < rows; row += ROWS) {
            int used = Math.min(ROWS, rows - row);
            tile.multiply(numbers, row * width, used, width, vectors, count, out, row, rows);
        }
    }
}
