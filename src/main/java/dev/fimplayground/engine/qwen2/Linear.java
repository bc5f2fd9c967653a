package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.EngineException;

/** A matrix with a bias that is added to every product. One thread at a time. */
record Linear(Matrix matrix, float[] bias) {

    static Linear of(Qwen2Tensors tensors, String name, int rows, int width) throws EngineException {
        return new Linear(tensors.matrix(name + ".weight", rows, width), tensors.optionalVector(name + ".bias", rows));
    }

    void apply(float[] vectors, int count, float[] out) {
        matrix.multiply(vectors, count, out);
        int rows = bias.length;
        for (int vector = 0; vector < count; vector++) {
            for (int row = 0; row < rows; row++) {
                out[vector * rows + row] += bias[row];
            }
        }
    }
}
