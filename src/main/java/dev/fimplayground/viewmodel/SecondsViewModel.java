package dev.fimplayground.viewmodel;

import dev.fimplayground.text.Texts;
import java.time.Duration;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A time limit as it is typed, in whole seconds. FX thread only. */
public final class SecondsViewModel {
    private static final int MOST = 86_400;
    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    private final StringProperty text;
    private final StringBinding problem;

    SecondsViewModel(Duration initial) {
        text = new SimpleStringProperty(String.valueOf(initial.toSeconds()));
        problem = Bindings.createStringBinding(
                () -> isValid() ? "" : Texts.format("window.custom.limit.invalid", MOST), text);
    }

    public StringProperty textProperty() {
        return text;
    }

    /** A sentence; empty when there is nothing wrong. */
    public StringBinding problem() {
        return problem;
    }

    /** @throws NumberFormatException while there is a {@link #problem()} */
    Duration value() {
        return Duration.ofSeconds(Integer.parseInt(text.get().strip()));
    }

    private boolean isValid() {
        if (!DIGITS.matcher(text.get().strip()).matches()) {
            return false;
        }
        long seconds = value().toSeconds();
        return seconds >= 1 && seconds <= MOST;
    }
}
