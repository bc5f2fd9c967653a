package dev.fimplayground.view;

import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.shape.Circle;

/** A coloured dot before words that say the same. */
final class StatusDot extends Circle {
    private static final double RADIUS = 4;

    /** Bound, so that a binding given to the constructor lives as long as the dot. */
    private final ObjectProperty<Tone> tone = new SimpleObjectProperty<>(Tone.QUIET);

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
        this.tone.bind(tone);
        this.tone.subscribe(now -> getStyleClass().setAll("dot", now.name().toLowerCase(Locale.ROOT)));
    }
}
