package dev.fimplayground.engine.qwen2;

import static dev.fimplayground.engine.qwen2.VectorKernels.ROWS;

import dev.fimplayground.engine.EngineException;

/** What one block's tokens take from each other, earlier ones only. One thread at a time. */
final class Attention {
    private final Qwen2Settings settings;
    private final Linear query;
    private final Linear key;
    private final Linear value;
    private final Linear output;
    private final float scale;

    Attention(Qwen2Settings settings, Qwen2Tensors tensors, String block) throws EngineException {
        this.settings = settings;
        this.query = Linear.of(tensors, block + ".attn_q", settings.queryWidth(), settings.width());
        this.key = Linear.of(tensors, block + ".attn_k", settings.keyWidth(), settings.width());
        this.value = Linear.of(tensors, block + ".attn_v", settings.keyWidth(), settings.width());
        this.output = Linear.of(tensors, block + ".attn_output", settings.width(), settings.queryWidth());
        this.scale = (float) (1 / Math.sqrt(settings.headWidth()));
    }

    /**
     * Adds the keys and values of {@code slice.count()} tokens to the cache, behind the {@code past} that are there,
     * and puts what the tokens take from the text into {@code slice.added()}.
     */
    void apply(Slice slice, float[] keys, float[] values, int past, RotaryPositions positions) {
        int count = slice.count();
        query.apply(slice.normed(), count, slice.queries());
        key.apply(slice.normed(), count, slice.keys());
        value.apply(slice.normed(), count, slice.values());
        for (int token = 0; token < count; token++) {
            positions.turn(slice.queries(), token * settings.queryWidth(), settings.heads(), past + token);
            positions.turn(slice.keys(), token * settings.keyWidth(), settings.keyHeads(), past + token);
        }
        System.arraycopy(slice.keys(), 0, keys, past * settings.keyWidth(), count * settings.keyWidth());
        System.arraycopy(slice.values(), 0, values, past * settings.keyWidth(), count * settings.keyWidth());
        for (int token = 0; token < count; token++) {
            for (int head = 0; head < settings.heads(); head++) {
                attend(slice, keys, values, token, head, past + token + 1);
            }
        }
        output.apply(slice.attended(), count, slice.added());
    }

    private void attend(Slice slice, float[] keys, float[] values, int token, int head, int visible) {
        int headWidth = settings.headWidth();
        int keyWidth = settings.keyWidth();
        int keyAt = head / (settings.heads() / settings.keyHeads()) * headWidth;
        int at = token * settings.queryWidth() + head * headWidth;
        float[] scores = slice.scores();
        for (int other = 0; other < visible; other += ROWS) {
            VectorKernels.dot4(
                    keys,
                    keyAt + other * keyWidth,
                    keyWidth,
                    slice.queries(),
                    at,
                    headWidth,
                    slice.lanes(),
                    scores,
                    other);
        }
        Functions.softmax(scores, visible, scale);
        VectorKernels.weightedSum(values, keyAt, keyWidth, visible, scores, slice.attended(), at, headWidth);
    }
}
