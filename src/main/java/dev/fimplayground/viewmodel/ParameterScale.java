package dev.fimplayground.viewmodel;

import dev.fimplayground.model.SamplingParameter;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Where the values of a parameter stand on its slider, whose positions go from 0 to 1. Immutable. */
interface ParameterScale {
    double positionOf(double value);

    double valueAt(double position);

    /** How far one arrow key moves the slider. */
    double step();

    static ParameterScale of(SamplingParameter parameter) {
        return switch (parameter) {
            case TEMPERATURE -> new Linear(0, 1.99);
            case TOP_P -> new Linear(0.01, 1);
            case PRESENCE_PENALTY -> new Linear(-2, 2);
            case MAX_TOKENS -> new Logarithmic(1, 8192, true);
            case SEED -> new Logarithmic(0, Integer.MAX_VALUE, false);
        };
    }

    private static double clamp(double position) {
        return Math.clamp(position, 0, 1);
    }

    /** Hundredths between two ends. */
    record Linear(double low, double high) implements ParameterScale {
        @Override
        public double positionOf(double value) {
            return clamp((value - low) / (high - low));
        }

        @Override
        public double valueAt(double position) {
            return BigDecimal.valueOf(low + clamp(position) * (high - low))
                    .setScale(2, RoundingMode.HALF_UP)
                    .doubleValue();
        }

        @Override
        public double step() {
            return 0.01 / (high - low);
        }
    }

    /** Whole numbers, each doubling as long as the one before; {@code coarse} keeps to four binary digits. */
    record Logarithmic(double low, double high, boolean coarse) implements ParameterScale {
        @Override
        public double positionOf(double value) {
            return clamp(Math.log(Math.max(value, low) - low + 1) / Math.log(high - low + 1));
        }

        @Override
        public double valueAt(double position) {
            double value = low + Math.exp(clamp(position) * Math.log(high - low + 1)) - 1;
            double unit = coarse ? Math.max(1, Math.scalb(1.0, Math.getExponent(value) - 4)) : 1;
            return Math.clamp(Math.rint(value / unit) * unit, low, high);
        }

        @Override
        public double step() {
            return 0.01;
        }
    }
}
