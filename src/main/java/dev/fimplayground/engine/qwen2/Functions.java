package dev.fimplayground.engine.qwen2;

/**
 * The functions between the matrices, made only of operations that IEEE 754 defines exactly, so that every machine
 * gets the same bits: {@link Math#exp} may differ from one processor to another.
 */
final class Functions {
    private static final float LOG2_E = 1.44269504f;
    /** The natural logarithm of 2 in two parts; the first has few bits, so that small multiples of it are exact. */
    private static final float LN2_HIGH = 0.693359375f;

    private static final float LN2_LOW = -2.12194440e-4f;
    /** Adding and subtracting it rounds to the nearest whole number. */
    private static final float ROUNDER = 12582912f;

    private static final float LOWEST = -87f;
    private static final float HIGHEST = 88f;

    private Functions() {}

    /**
     * e to the power of {@code x} with a relative error below 3e-7 for {@code x} in [-87, 88]; values outside are
     * taken as the nearest within.
     */
    static float exp(float x) {
        float within = Math.max(LOWEST, Math.min(HIGHEST, x));
        float power = within * LOG2_E + ROUNDER - ROUNDER;
        float rest = Math.fma(-power, LN2_LOW, Math.fma(-power, LN2_HIGH, within));
        // Taylor's series: the rest is at most 0.35, so that the term of degree 8 is below 6e-9.
        float sum = 1f / 5040;
        sum = Math.fma(sum, rest, 1f / 720);
        sum = Math.fma(sum, rest, 1f / 120);
        sum = Math.fma(sum, rest, 1f / 24);
        sum = Math.fma(sum, rest, 1f / 6);
        sum = Math.fma(sum, rest, 1f / 2);
        sum = Math.fma(sum, rest, 1f);
        sum = Math.fma(sum, rest, 1f);
        return sum * Float.intBitsToFloat((int) power + 127 << 23);
    }

    /** {@code gate[i] = gate[i] · sigmoid(gate[i]) · up[i]} for the first {@code count} numbers. */
    static void swiGlu(float[] gate, float[] up, int count) {
        for (int i = 0; i < count; i++) {
            float value = gate[i];
            gate[i] = value / (1 + exp(-value)) * up[i];
        }
    }

    /** Each row of {@code x} divided by its root mean square, times {@code weight}. */
    static void rmsNorm(float[] x, float[] weight, double epsilon, float[] out, int rows) {
        int width = weight.length;
        for (int row = 0; row < rows; row++) {
            int at = row * width;
            double squares = 0;
            for (int i = 0; i < width; i++) {
                squares += (double) x[at + i] * x[at + i];
            }
            float scale = (float) (1 / Math.sqrt(squares / width + epsilon));
            for (int i = 0; i < width; i++) {
                out[at + i] = x[at + i] * scale * weight[i];
            }
        }
    }

    /** Turns the first {@code count} scores, times {@code scale}, into weights that add up to 1. */
    static void softmax(float[] scores, int count, float scale) {
        float highest = Float.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            highest = Math.max(highest, scores[i]);
        }
        double sum = 0;
        for (int i = 0; i < count; i++) {
            scores[i] = exp((scores[i] - highest) * scale);
            sum += scores[i];
        }
        float share = (float) (1 / sum);
        for (int i = 0; i < count; i++) {
            scores[i] *= share;
        }
    }
}
