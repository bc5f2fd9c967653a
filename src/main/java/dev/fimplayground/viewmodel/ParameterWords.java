package dev.fimplayground.viewmodel;

import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.text.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The words for sampling parameters as a whole. */
final class ParameterWords {
    private ParameterWords() {}

    /** What is another in {@code after}, with its value there; empty if nothing is. */
    static Optional<String> changed(SamplingParameters before, SamplingParameters after) {
        List<String> changed = new ArrayList<>();
        for (SamplingParameter each : SamplingParameter.values()) {
            if (!before.value(each).equals(after.value(each))) {
                changed.add(each.wireName() + " " + words(after.value(each)));
            }
        }
        if (!before.stop().equals(after.stop())) {
            changed.add(Texts.get("window.stop.strings"));
        }
        return changed.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", changed));
    }

    private static String words(OptionalDouble value) {
        return value.isPresent()
                ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
                : Texts.get("window.parameter.not_sent");
    }
}
