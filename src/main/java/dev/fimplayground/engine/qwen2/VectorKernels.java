package dev.fimplayground.engine.qwen2;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner loops, with a result that does not depend on how wide the machine's vectors are.
 *
 * <p>A dot product is summed in {@value #LANES} lanes: lane {@code l} takes the products at {@code l},
 * {@code l + 16}, {@code l + 32} and so on in that order, each by one fused multiply-add; then the lanes are added
 * pairwise, {@code l} and {@code l + 8}, {@code l} and {@code l + 4}, and so on. A machine with narrower vectors walks
 * over the numbers several times, one part of the lanes at a time.
 */
final class VectorKernels {
    static final int LANES = 16;

    /** Rows that {@link #dot4} and {@link #dot4x2} take at once. */
    static final int ROWS = 4;

    private static final VectorSpecies<Float> SPECIES =
            FloatVector.SPECIES_PREFERRED.length() > LANES ? FloatVector.SPECIES_512 : FloatVector.SPECIES_PREFERRED;
    private static final int WIDTH = SPECIES.length();

    private VectorKernels() {}

    /**
     * Four rows of {@code a} times one of {@code b}.
     *
     * @param length of a row, a multiple of {@link #LANES}
     * @param lanes scratch of 8 times {@link #LANES}
     * @param out receives the four products from {@code outAt} on, {@code outStep} apart
     */
    static void dot4(
            float[] a, int aAt, int aStep, float[] b, int bAt, int length, float[] lanes, float[] out, int outAt) {
        for (int lane = 0; lane < LANES; lane += WIDTH) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            for (int i = lane; i < length; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + i);
                int at = aAt + i;
                sum0 = FloatVector.fromArray(SPECIES, a, at).fma(x, sum0);
                sum1 = FloatVector.fromArray(SPECIES, a, at + aStep).fma(x, sum1);
                sum2 = FloatVector.fromArray(SPECIES, a, at + 2 * aStep).fma(x, sum2);
                sum3 = FloatVector.fromArray(SPECIES, a, at + 3 * aStep).fma(x, sum3);
            }
            sum0.intoArray(lanes, lane);
            sum1.intoArray(lanes, LANES + lane);
            sum2.intoArray(lanes, 2 * LANES + lane);
            sum3.intoArray(lanes, 3 * LANES + lane);
        }
        for (int row = 0; row < ROWS; row++) {
            out[outAt + row] = sum(lanes, row * LANES);
        }
    }

    /** As {@link #dot4}, for two rows of {@code b}, {@code bStep} apart; the second's products go to {@code out2At}. */
    static void dot4x2(
            float[] a,
            int aAt,
            int aStep,
            float[] b,
            int bAt,
            int bStep,
            int length,
            float[] lanes,
            float[] out,
            int outAt,
            int out2At) {
        for (int lane = 0; lane < LANES; lane += WIDTH) {
            FloatVector sum0 = FloatVector.zero(SPECIES);
            FloatVector sum1 = FloatVector.zero(SPECIES);
            FloatVector sum2 = FloatVector.zero(SPECIES);
            FloatVector sum3 = FloatVector.zero(SPECIES);
            FloatVector sum4 = FloatVector.zero(SPECIES);
            FloatVector sum5 = FloatVector.zero(SPECIES);
            FloatVector sum6 = FloatVector.zero(SPECIES);
            FloatVector sum7 = FloatVector.zero(SPECIES);
            for (int i = lane; i < length; i += LANES) {
                FloatVector x = FloatVector.fromArray(SPECIES, b, bAt + i);
                FloatVector y = FloatVector.fromArray(SPECIES, b, bAt + bStep + i);
                int at = aAt + i;
                FloatVector row0 = FloatVector.fromArray(SPECIES, a, at);
                FloatVector row1 = FloatVector.fromArray(SPECIES, a, at + aStep);
                FloatVector row2 = FloatVector.fromArray(SPECIES, a, at + 2 * aStep);
                FloatVector row3 = FloatVector.fromArray(SPECIES, a, at + 3 * aStep);
                sum0 = row0.fma(x, sum0);
                sum1 = row1.fma(x, sum1);
                sum2 = row2.fma(x, sum2);
                sum3 = row3.fma(x, sum3);
                sum4 = row0.fma(y, sum4);
                sum5 = row1.fma(y, sum5);
                sum6 = row2.fma(y, sum6);
                sum7 = row3.fma(y, sum7);
            }
            sum0.intoArray(lanes, lane);
            sum1.intoArray(lanes, LANES + lane);
            sum2.intoArray(lanes, 2 * LANES + lane);
            sum3.intoArray(lanes, 3 * LANES + lane);
            sum4.intoArray(lanes, 4 * LANES + lane);
            sum5.intoArray(lanes, 5 * LANES + lane);
            sum6.intoArray(lanes, 6 * LANES + lane);
            sum7.intoArray(lanes, 7 * LANES + lane);
        }
        for (int row = 0; row < ROWS; row++) {
            out[outAt + row] = sum(lanes, row * LANES);
            out[out2At + row] = sum(lanes, (ROWS + row) * LANES);
        }
    }

    /**
     * The sum of {@code count} rows of {@code a}, each times its weight, row after row.
     *
     * @param length of a row, a multiple of {@link #LANES}
     * @param out receives the sum from {@code outAt} on
     */
    static void weightedSum(
            float[] a, int aAt, int aStep, int count, float[] weights, float[] out, int outAt, int length) {
        for (int column = 0; column < length; column += LANES) {
            for (int lane = column; lane < column + LANES; lane += WIDTH) {
                FloatVector sum = FloatVector.zero(SPECIES);
                for (int row = 0; row < count; row++) {
                    sum = FloatVector.fromArray(SPECIES, a, aAt + row * aStep + lane)
                            .fma(FloatVector.broadcast(SPECIES, weights[row]), sum);
                }
                sum.intoArray(out, outAt + lane);
            }
        }
    }

    private static float sum(float[] lanes, int at) {
        float s0 = (lanes[at] + lanes[at + 8]) + (lanes[at + 4] + lanes[at + 12]);
        float s1 = (lanes[at + 1] + lanes[at + 9]) + (lanes[at + 5] + lanes[at + 13]);
        float s2 = (lanes[at + 2] + lanes[at + 10]) + (lanes[at + 6] + lanes[at + 14]);
        float s3 = (lanes[at + 3] + lanes[at + 11]) + (lanes[at + 7] + lanes[at + 15]);
        return (s0 + s2) + (s1 + s3);
    }
}
