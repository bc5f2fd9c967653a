package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.EngineException;

/** The part of a block that looks at each token by itself. One thread at a time. */
final class FeedForward {
    private final Matrix gate;
    private final Matrix up;
    private final Matrix down;

    FeedForward(Qwen2Settings settings, Qwen2Tensors tensors, String block) throws EngineException {
        int width = settings.width();
        int inner = settings.feedForwardWidth();
        this.gate = tensors.matrix(block + ".ffn_gate.weight", inner, width);
        this.up = tensors.matrix(block + ".ffn_up.weight", inner, width);
        this.down = tensors.matrix(block + ".ffn_down.weight", width, inner);
    }

    /** From {@code slice.normed()} to {@code slice.added()}. */
    void apply(Slice slice) {
        int count = slice.count();
        gate.multiply(slice.normed(), count, slice.gates());
        up.multiply(slice.normed(), count, slice.ups());
        Functions.swiGlu(slice.gates(), slice.ups(), count * gate.rows());
        down.multiply(slice.gates(), count, slice.added());
    }
}
