package dev.fimplayground.engine.qwen2;

import static dev.fimplayground.engine.qwen2.VectorKernels.LANES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernels against their definition in scalar code, to the last bit. */
class VectorKernelsTest {
    private final Random random = new Random(3);

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 192, 896})
    void dotProductsAreSummedInTheOrderThatIsStated(int length) {
        float[] rows = floats(5 + 4 * length);
        float[] vectors = floats(3 + 2 * length);
        float[] out = new float[10];
        VectorKernels.dot4x2(rows, 5, length, vectors, 3, length, length, new float[8 * LANES], out, 1, 5);
        float[] single = new float[6];
        VectorKernels.dot4(rows, 5, length, vectors, 3, length, new float[4 * LANES], single, 1);
        for (int row = 0; row < 4; row++) {
            assertThat(out[1 + row]).isEqualTo(dot(rows, 5 + row * length, vectors, 3, length));
            assertThat(out[5 + row]).isEqualTo(dot(rows, 5 + row * length, vectors, 3 + length, length));
            assertThat(single[1 + row]).isEqualTo(out[1 + row]);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 200})
    void weightedSumsAreSummedRowAfterRow(int count) {
        int length = 64;
        int step = 192;
        float[] rows = floats(7 + count * step);
        float[] weights = floats(count);
        float[] out = new float[length + 2];
        VectorKernels.weightedSum(rows, 7, step, count, weights, out, 1, length);
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int row = 0; row < count; row++) {
                sum = Math.fma(rows[7 + row * step + i], weights[row], sum);
            }
            assertThat(out[1 + i]).isEqualTo(sum);
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {-87, -50.3f, -1, -0.35f, -1e-6f, 0, 1e-6f, 0.3466f, 1, 17.7f, 88})
    void exponentialIsAccurate(float x) {
        double expected = Math.exp(x);
        assertThat((double) Functions.exp(x)).isCloseTo(expected, within(3e-7 * expected));
    }

    @ParameterizedTest
    @ValueSource(floats = {-1000, Float.NEGATIVE_INFINITY})
    void exponentialOfTheVerySmallIsNextToNothing(float x) {
        assertThat(Functions.exp(x)).isBetween(0f, 1e-37f);
    }

    private float[] floats(int count) {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = (float) random.nextGaussian();
        }
        return numbers;
    }

    private static float dot(float[] a, int aAt, float[] b, int bAt, int length) {
        float[] lanes = new float[LANES];
        for (int i = 0; i < length; i++) {
            lanes[i % LANES] = Math.fma(a[aAt + i], b[bAt + i], lanes[i % LANES]);
        }
        for (int half = LANES / 2; half > 0; half /= 2) {
            for (int lane = 0; lane < half; lane++) {
                lanes[lane] += lanes[lane + half];
            }
        }
        return lanes[0];
    }
}
