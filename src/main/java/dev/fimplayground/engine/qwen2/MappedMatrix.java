package dev.fimplayground.engine.qwen2;

import static dev.fimplayground.engine.qwen2.VectorKernels.ROWS;

import dev.fimplayground.engine.gguf.GgufTensor;

/**
 * A matrix of a large model: it stays in the mapped file, and its rows are decoded each time they are needed, some of
 * them on each thread.
 */
final class MappedMatrix implements Matrix {
    private final GgufTensor tensor;
    private final int rows;
    private final int width;
    private final Workers workers;

    MappedMatrix(GgufTensor tensor, int rows, int width, Workers workers) {
        this.tensor = tensor;
        this.rows = rows;
        this.width = width;
        this.workers = workers;
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
        tensor.decodeRow(row, new byte[tensor.rowBytes()], out, outAt);
    }

    @Override
    public void multiply(float[] vectors, int count, float[] out) {
        int tiles = Math.ceilDiv(rows, ROWS);
        workers.split(tiles, (from, to) -> multiply(from * ROWS, Math.min(rows, to * ROWS), vectors, count, out));
    }

    private void multiply(int from, int to, float[] vectors, int count, float[] out) {
        RowTile tile = new RowTile();
        byte[] raw = new byte[tensor.rowBytes()];
        float[] decoded = new float[ROWS * width];
        for (int row = from; row < to; row += ROWS) {
            int used = Math.min(ROWS, to - row);
            for (int i = 0; i < used; i++) {
                tensor.decodeRow(row + i, raw, decoded, i * width);
            }
            tile.multiply(decoded, 0, used, width, vectors, count, out, row, rows);
        }
    }
}
