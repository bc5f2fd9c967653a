package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.gguf.GgufBytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Model files of a few kilobytes with random weights: whole, and to be damaged by tests. */
public final class SmallModel {
    public static final int VOCABULARY = 258;
    public static final int CONTEXT = 300;

    private static final int WIDTH = 32;
    private static final int KEY_WIDTH = 16;
    private static final int INNER = 48;

    private final Random random = new Random(11);

    /** Two heads that share one head of keys, no biases, an output matrix of its own. */
    public GgufBytes bytes() {
        GgufBytes file = new GgufBytes()
                .text("general.architecture", "qwen2")
                .integer("qwen2.block_count", 1)
                .integer("qwen2.context_length", CONTEXT)
                .integer("qwen2.embedding_length", WIDTH)
                .integer("qwen2.feed_forward_length", INNER)
                .integer("qwen2.attention.head_count", 2)
                .integer("qwen2.attention.head_count_kv", 1)
                .number("qwen2.attention.layer_norm_rms_epsilon", 1e-6f)
                .number("qwen2.rope.freq_base", 10000);
        addVocabulary(file);
        matrix(file, "token_embd.weight", VOCABULARY, WIDTH);
        vector(file, "output_norm.weight");
        matrix(file, "output.weight", VOCABULARY, WIDTH);
        vector(file, "blk.0.attn_norm.weight");
        matrix(file, "blk.0.attn_q.weight", WIDTH, WIDTH);
        matrix(file, "blk.0.attn_k.weight", KEY_WIDTH, WIDTH);
        matrix(file, "blk.0.attn_v.weight", KEY_WIDTH, WIDTH);
        matrix(file, "blk.0.attn_output.weight", WIDTH, WIDTH);
        vector(file, "blk.0.ffn_norm.weight");
        matrix(file, "blk.0.ffn_gate.weight", INNER, WIDTH);
        matrix(file, "blk.0.ffn_up.weight", INNER, WIDTH);
        matrix(file, "blk.0.ffn_down.weight", WIDTH, INNER);
        return file;
    }

    /** The bytes, the end of text and a control token; no merges. */
    private static void addVocabulary(GgufBytes file) {
        List<String> tokens = new ArrayList<>();
        int substitute = 0x100;
        for (int value = 0; value < 256; value++) {
            boolean printable = (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
            tokens.add(String.valueOf((char) (printable ? value : substitute++)));
        }
        tokens.addAll(List.of("<|endoftext|>", "<|fim_prefix|>"));
        List<Integer> types = new ArrayList<>(Collections.nCopies(256, 1));
        types.addAll(List.of(3, 3));
        file.text("tokenizer.ggml.model", "gpt2")
                .text("tokenizer.ggml.pre", "qwen2")
                .texts("tokenizer.ggml.tokens", tokens)
                .integers("tokenizer.ggml.token_type", types)
                .texts("tokenizer.ggml.merges", List.of())
                .integer("tokenizer.ggml.eos_token_id", 256);
    }

    private void matrix(GgufBytes file, String name, int rows, int width) {
        file.floats(name, floats(rows * width, 0), width, rows);
    }

    private void vector(GgufBytes file, String name) {
        file.floats(name, floats(WIDTH, 1), WIDTH);
    }

    private float[] floats(int count, float mean) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = mean + 0.3f * (float) random.nextGaussian();
        }
        return numbers;
    }
}
