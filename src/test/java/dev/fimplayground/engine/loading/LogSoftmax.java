package dev.fimplayground.engine.loading;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The textbook's formulas, for tests. */
public final class LogSoftmax {
    private LogSoftmax() {}

    public static double[] of(float[] logits) {
        return of(IntStream.range(0, logits.length).mapToDouble(i -> logits[i]).toArray());
    }

    public static double[] of(double[] logits) {
        double highest = Arrays.stream(logits).max().orElseThrow();
        double sum = IntStream.range(0, logits.length)
                .mapToDouble(i -> Math.exp(logits[i] - highest))
                .sum();
        return IntStream.range(0, logits.length)
                .mapToDouble(i -> logits[i] - highest - Math.log(sum))
                .toArray();
    }

    public static int best(float[] logits) {
        return IntStream.range(0, logits.length)
                .reduce((a, b) -> logits[b] > logits[a] ? b : a)
                .orElseThrow();
    }
}
