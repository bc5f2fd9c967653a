package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.EngineException;

/** One layer of the model: attention, then feed-forward, each on normalised states and added to them. */
final class Block {
    private final Qwen2Settings settings;
    private final float[] attentionNorm;
    private final Attention attention;
    private final float[] feedForwardNorm;
    private final FeedForward feedForward;

    Block(Qwen2Settings settings, Qwen2Tensors tensors, int index) throws EngineException {
        String name = "blk." + index;
        this.settings = settings;
        this.attentionNorm = tensors.vector(name + ".attn_norm.weight", settings.width());
        this.attention = new Attention(settings, tensors, name);
        this.feedForwardNorm = tensors.vector(name + ".ffn_norm.weight", settings.width());
        this.feedForward = new FeedForward(settings, tensors, name);
    }

    /** As {@link Attention#apply}, and leaves the new states in the slice. */
    void apply(Slice slice, float[] keys, float[] values, int past, RotaryPositions positions) {
        int count = slice.count();
        Functions.rmsNorm(slice.states(), attentionNorm, settings.epsilon(), slice.normed(), count);
        attention.apply(slice, keys, values, past, positions);
        slice.add(settings.width());
        Functions.rmsNorm(slice.states(), feedForwardNorm, settings.epsilon(), slice.normed(), count);
        feedForward.apply(slice);
        slice.add(settings.width());
    }
}
