package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import java.util.Locale;

/** How fast a recorded answer is shown again. */
public enum ReplaySpeed {
    QUARTER(0.25),
    HALF(0.5),
    AS_RECORDED(1),
    DOUBLE(2),
    FIVE(5),
    TEN(10),
    FIFTY(50),
    /** One piece after the other, without the waiting. */
    MAXIMUM(Double.POSITIVE_INFINITY);

    private final double factor;

    ReplaySpeed(double factor) {
        this.factor = factor;
    }

    double factor() {
        return factor;
    }

    /** As shown to a person: 0.25×. */
    public String words() {
        return this == MAXIMUM
                ? Texts.get("wire.replay.speed.maximum")
                : Texts.format(
                        "wire.replay.speed",
                        String.format(Locale.getDefault(), factor % 1 == 0 ? "%.0f" : "%s", factor));
    }
}
