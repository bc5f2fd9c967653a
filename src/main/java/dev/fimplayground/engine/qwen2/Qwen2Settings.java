package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.gguf.GgufMetadata;
import dev.fimplayground.text.Texts;
import java.util.Optional;

/**
 * The sizes of one model, checked against each other.
 *
 * @param headWidth numbers in one attention head
 * @param keyHeads heads of keys and values; each serves {@code heads / keyHeads} heads of queries
 */
record Qwen2Settings(
        int blocks,
        int contextLength,
        int width,
        int feedForwardWidth,
        int heads,
        int keyHeads,
        int headWidth,
        double epsilon,
        double ropeBase) {
    private static final int LARGEST = 1 << 20;

    /** Numbers that the keys of one block may have, so that an array can hold them. */
    private static final long MOST_KEYS = 1L << 30;

    /** @throws EngineException if the metadata lacks something or asks for what this engine does not do */
    static Qwen2Settings of(GgufMetadata metadata) throws EngineException {
        int width = metadata.count("qwen2.embedding_length", 1, LARGEST);
        int heads = metadata.count("qwen2.attention.head_count", 1, LARGEST);
        Qwen2Settings settings = new Qwen2Settings(
                metadata.count("qwen2.block_count", 1, 1024),
                metadata.count("qwen2.context_length", 1, 1 << 24),
                width,
                metadata.count("qwen2.feed_forward_length", 1, LARGEST),
                heads,
                optional(metadata, "qwen2.attention.head_count_kv", heads),
                optional(metadata, "qwen2.attention.key_length", width / heads),
                epsilon(metadata),
                metadata.number("qwen2.rope.freq_base").orElse(10000.0));
        settings.checkShape(metadata);
        settings.checkPositions(metadata);
        return settings;
    }

    int queryWidth() {
        return heads * headWidth;
    }

    int keyWidth() {
        return keyHeads * headWidth;
    }

    private void checkShape(GgufMetadata metadata) throws EngineException {
        if (optional(metadata, "qwen2.attention.value_length", headWidth) != headWidth) {
            throw new EngineException(Texts.get("gguf.widths"));
        }
        if (heads % keyHeads != 0) {
            throw new EngineException(Texts.format("gguf.heads", String.valueOf(heads), String.valueOf(keyHeads)));
        }
        checkMultiple("whole", width);
        checkMultiple("feedForward", feedForwardWidth);
        checkMultiple("head", headWidth);
        if ((long) heads * headWidth > LARGEST || (long) contextLength * keyWidth() > MOST_KEYS) {
            throw new EngineException(Texts.get("gguf.attention"));
        }
    }

    private static void checkMultiple(String what, int value) throws EngineException {
        if (value % VectorKernels.LANES != 0) {
            throw new EngineException(Texts.format(
                    "gguf.multiple",
                    Texts.get("gguf.width." + what),
                    String.valueOf(value),
                    String.valueOf(VectorKernels.LANES)));
        }
    }

    private void checkPositions(GgufMetadata metadata) throws EngineException {
        Optional<String> scaling = metadata.text("qwen2.rope.scaling.type");
        if (scaling.isPresent() && !scaling.get().equals("none")) {
            throw new EngineException(Texts.format("gguf.scaling", scaling.get()));
        }
        if (optional(metadata, "qwen2.rope.dimension_count", headWidth) != headWidth || !(ropeBase > 1)) {
            throw new EngineException(Texts.get("gguf.rotary"));
        }
    }

    private static double epsilon(GgufMetadata metadata) throws EngineException {
        String key = "qwen2.attention.layer_norm_rms_epsilon";
        double epsilon = metadata.number(key).orElseThrow(() -> GgufMetadata.missing(key));
        if (epsilon <= 0 || epsilon > 1) {
            throw new EngineException(Texts.format("gguf.epsilon", key, String.valueOf(epsilon)));
        }
        return epsilon;
    }

    private static int optional(GgufMetadata metadata, String key, int otherwise) throws EngineException {
        return metadata.integer(key).isPresent() ? metadata.count(key, 1, LARGEST) : otherwise;
    }
}
