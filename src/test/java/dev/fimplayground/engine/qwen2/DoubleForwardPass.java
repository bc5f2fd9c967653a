package dev.fimplayground.engine.qwen2;

import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.gguf.GgufTensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The Qwen2 architecture written down as plainly as can be: doubles, the whole text at once, no cache.
 * Shares nothing with the engine but the reading of tensors.
 */
final class DoubleForwardPass {
    private final GgufFile file;
    private final Map<String, double[][]> weights = new HashMap<>();
    private final int blocks;
    private final int heads;
    private final int keyHeads;
    private final double epsilon;
    private final double base;

    DoubleForwardPass(GgufFile file) throws Exception {
        this.file = file;
        this.blocks = file.metadata().count("qwen2.block_count", 1, 100);
        this.heads = file.metadata().count("qwen2.attention.head_count", 1, 100);
        this.keyHeads = file.metadata().count("qwen2.attention.head_count_kv", 1, 100);
        this.epsilon =
                file.metadata().number("qwen2.attention.layer_norm_rms_epsilon").orElseThrow();
        this.base = file.metadata().number("qwen2.rope.freq_base").orElseThrow();
    }

    /** The logits after each token from {@code first} on. */
    double[][] logits(int[] tokens, int first) {
        double[][] x = new double[tokens.length][];
        for (int t = 0; t < tokens.length; t++) {
            x[t] = weight("token_embd.weight")[tokens[t]].clone();
        }
        for (int block = 0; block < blocks; block++) {
            attention("blk." + block + ".", x);
            feedForward("blk." + block + ".", x);
        }
        String output = file.tensors().containsKey("output.weight") ? "output.weight" : "token_embd.weight";
        double[][] logits = new double[tokens.length - first][];
        for (int t = first; t < tokens.length; t++) {
            logits[t - first] = times(output, norm(x[t], "output_norm.weight"));
        }
        return logits;
    }

    private void attention(String block, double[][] x) {
        int count = x.length;
        double[][] q = new double[count][];
        double[][] k = new double[count][];
        double[][] v = new double[count][];
        for (int t = 0; t < count; t++) {
            double[] normed = norm(x[t], block + "attn_norm.weight");
            q[t] = turned(plus(times(block + "attn_q.weight", normed), block + "attn_q.bias"), heads, t);
            k[t] = turned(plus(times(block + "attn_k.weight", normed), block + "attn_k.bias"), keyHeads, t);
            v[t] = plus(times(block + "attn_v.weight", normed), block + "attn_v.bias");
        }
        for (int t = 0; t < count; t++) {
            double[] taken = new double[q[t].length];
            for (int head = 0; head < heads; head++) {
                attend(head, q[t], k, v, t, taken);
            }
            add(x[t], times(block + "attn_output.weight", taken));
        }
    }

    private void attend(int head, double[] q, double[][] k, double[][] v, int t, double[] taken) {
        int headWidth = q.length / heads;
        int keyAt = head * keyHeads / heads * headWidth;
        double[] shares = new double[t + 1];
        double sum = 0;
        for (int other = 0; other <= t; other++) {
            double score = 0;
            for (int i = 0; i < headWidth; i++) {
                score += q[head * headWidth + i] * k[other][keyAt + i];
            }
            shares[other] = Math.exp(score / Math.sqrt(headWidth));
            sum += shares[other];
        }
        for (int other = 0; other <= t; other++) {
            for (int i = 0; i < headWidth; i++) {
                taken[head * headWidth + i] += shares[other] / sum * v[other][keyAt + i];
            }
        }
    }

    private void feedForward(String block, double[][] x) {
        for (double[] state : x) {
            double[] normed = norm(state, block + "ffn_norm.weight");
            double[] gate = times(block + "ffn_gate.weight", normed);
            double[] up = times(block + "ffn_up.weight", normed);
            for (int i = 0; i < gate.length; i++) {
                gate[i] = gate[i] / (1 + Math.exp(-gate[i])) * up[i];
            }
            add(state, times(block + "ffn_down.weight", gate));
        }
    }

    private double[] turned(double[] vector, int count, int position) {
        int width = vector.length / count;
        double[] out = vector.clone();
        for (int i = 0; i < vector.length; i++) {
            int within = i % width;
            double angle = position * Math.pow(base, -2.0 * (within % (width / 2)) / width);
            double partner = within < width / 2 ? -vector[i + width / 2] : vector[i - width / 2];
            out[i] = vector[i] * Math.cos(angle) + partner * Math.sin(angle);
        }
        return out;
    }

    private double[] norm(double[] x, String weight) {
        double squares = 0;
        for (double value : x) {
            squares += value * value;
        }
        double[] out = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = x[i] / Math.sqrt(squares / x.length + epsilon) * weight(weight)[0][i];
        }
        return out;
    }

    private double[] times(String name, double[] x) {
        double[][] matrix = weight(name);
        double[] out = new double[matrix.length];
        for (int row = 0; row < matrix.length; row++) {
            for (int i = 0; i < x.length; i++) {
                out[row] += matrix[row][i] * x[i];
            }
        }
        return out;
    }

    private double[] plus(double[] x, String bias) {
        if (file.tensors().containsKey(bias)) {
            add(x, weight(bias)[0]);
        }
        return x;
    }

    private static void add(double[] x, double[] more) {
        for (int i = 0; i < x.length; i++) {
            x[i] += more[i];
        }
    }

    private double[][] weight(String name) {
        return weights.computeIfAbsent(name, this::decode);
    }

    private double[][] decode(String name) {
        GgufTensor tensor = Objects.requireNonNull(file.tensors().get(name), name);
        int width = tensor.shape().getFirst().intValue();
        int rows = tensor.shape().size() == 1 ? 1 : tensor.shape().get(1).intValue();
        double[][] matrix = new double[rows][width];
        float[] row = new float[width];
        for (int r = 0; r < rows; r++) {
            tensor.decodeRow(r, new byte[tensor.rowBytes()], row, 0);
            for (int i = 0; i < width; i++) {
                matrix[r][i] = row[i];
            }
        }
        return matrix;
    }
}
