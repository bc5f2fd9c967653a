package dev.fimplayground.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Samples of one quantity, and what is told of them. */
record Figures(double[] sorted) {

    static Figures of(List<Double> samples) {
        return new Figures(
                samples.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }

    /** The smallest sample that {@code share} of all samples do not exceed; NaN without samples. */
    double percentile(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1L, 0, sorted.length - 1)];
    }

    long over(double limit) {
        return Arrays.stream(sorted).filter(sample -> sample > limit).count();
    }

    /** For instance {@code p50 2.1  p99 9.0  worst 14.2  (n 812)}. */
    String spread() {
        return String.format(
                Locale.ROOT,
                "p50 %7.1f  p99 %7.1f  worst %7.1f  (n %d)",
                percentile(0.5),
                percentile(0.99),
                percentile(1),
                sorted.length);
    }

    /** For few samples: {@code median 812.0  (701.0 … 990.3, n 5)}. */
    String median() {
        return String.format(
                Locale.ROOT,
                "median %8.1f  (%.1f … %.1f, n %d)",
                percentile(0.5),
                percentile(0),
                percentile(1),
                sorted.length);
    }
}
