package dev.fimplayground.view;

import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.shape.Circle;

/** A coloured dot before words that say the same. */
final class StatusDot extends Circle {
    private static final double RADIUS = 4;

    /** Each is a style class. */
    enum Tone {
        QUIET,
        BUSY,
        GOOD,
        WARNING,
        BAD
    }

    StatusDot(ObservableValue<Tone> tone) {
        super(RADIUS);
        tone.subscribe(now -> getStyleClass().setAll("dot", now.name().toLowerCase(Locale.ROOT)));
    }
}
