package dev.fimplayground.app;

import dev.fimplayground.text.Texts;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One thing that a person would do.
 *
 * @param name its words are the text {@code selfTest.step.<name>}
 * @param over asked on every pulse
 * @param outcome asked once it is over; a sentence if it did not work
 */
record TourStep(String name, Runnable action, BooleanSupplier over, Supplier<Optional<String>> outcome) {

    TourStep(String name, Runnable action, BooleanSupplier over) {
        this(name, action, over, Optional::empty);
    }

    String words() {
        return Texts.get("selfTest.step." + name);
    }

    void begin() {
        action.run();
    }

    boolean isOver() {
        return over.getAsBoolean();
    }

    Optional<String> problem() {
        return outcome.get();
    }
}
