package dev.fimplayground.engine.qwen2;

import java.util.Arrays;

/**
 * Turns each pair of numbers of a head by an angle that grows with the position; number {@code i} pairs with number
 * {@code i + headWidth / 2}. One thread at a time.
 */
final class RotaryPositions {
    private final int half;
    private final double[] frequencies;
    private float[] cosines = {};
    private float[] sines = {};

    RotaryPositions(int headWidth, double base) {
        this.half = headWidth / 2;
        this.frequencies = new double[half];
        for (int i = 0; i < half; i++) {
            frequencies[i] = StrictMath.pow(base, -2.0 * i / headWidth);
        }
    }

    /** Makes the positions before {@code positions} usable. */
    void ensure(int positions) {
        int known = cosines.length / half;
        if (positions <= known) {
            return;
        }
        cosines = Arrays.copyOf(cosines, positions * half);
        sines = Arrays.copyOf(sines, positions * half);
        for (int i = known * half; i < positions * half; i++) {
            double angle = i / half * frequencies[i % half];
            cosines[i] = (float) StrictMath.cos(angle);
            sines[i] = (float) StrictMath.sin(angle);
        }
    }

    /** Turns {@code heads} heads that lie one after the other from {@code at} on. */
    void turn(float[] vector, int at, int heads, int position) {
        int table = position * half;
        for (int head = at; head < at + heads * 2 * half; head += 2 * half) {
            for (int i = 0; i < half; i++) {
                float first = vector[head + i];
                float second = vector[head + half + i];
                vector[head + i] = first * cosines[table + i] - second * sines[table + i];
                vector[head + half + i] = second * cosines[table + i] + first * sines[table + i];
            }
        }
    }
}
