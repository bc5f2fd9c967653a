package dev.fimplayground.viewmodel;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.text.ParameterText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One sampling parameter: whether it is sent, what was typed, where the slider stands. FX thread only.
 *
 * <p>The typed text is the truth; the slider follows it, and writes it only when a person moves the slider.
 */
public final class ParameterViewModel {
    private final SamplingParameter parameter;
    private final ParameterScale scale;
    private final OptionalDouble initial;
    private final String suggestion;
    private final BooleanProperty sent = new SimpleBooleanProperty();
    private final StringProperty text = new SimpleStringProperty("");
    private final DoubleProperty position = new SimpleDoubleProperty();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanBinding changed = Bindings.createBooleanBinding(this::isChanged, sent, text);
    private String kept;
    private boolean following;

    /**
     * @param initial what it is sent with at the start; empty: not sent
     * @param suggestion what its field shows when it is sent for the first time
     */
    ParameterViewModel(SamplingParameter parameter, OptionalDouble initial, double suggestion) {
        this.parameter = parameter;
        this.scale = ParameterScale.of(parameter);
        this.initial = initial;
        this.suggestion = format(suggestion);
        this.kept = this.suggestion;
        sent.subscribe(this::sentChanged);
        text.subscribe(_ -> validate());
        position.subscribe(value -> positionChanged(value.doubleValue()));
        reset();
    }

    public SamplingParameter parameter() {
        return parameter;
    }

    public BooleanProperty sentProperty() {
        return sent;
    }

    /** What was typed, valid or not; empty while it is not sent, and back as it was when it is sent again. */
    public StringProperty textProperty() {
        return text;
    }

    /** Of the slider, 0 to 1. */
    public DoubleProperty positionProperty() {
        return position;
    }

    /** How far one arrow key moves the slider. */
    public double step() {
        return scale.step();
    }

    /** The sentence that says why the typed text cannot be sent; empty when it can. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Whether it is other than when the window opened. */
    public BooleanBinding changed() {
        return changed;
    }

    /** Back to how it was when the window opened. */
    public void reset() {
        set(initial);
    }

    /** Sends {@code value}, or does not send it. */
    public void set(OptionalDouble value) {
        if (value.isPresent()) {
            sent.set(true);
            text.set(format(value.getAsDouble()));
        } else {
            sent.set(false);
            kept = suggestion;
            follow(scale.positionOf(Double.parseDouble(suggestion)));
        }
    }

    /**
     * The value to send, or empty when it is not sent.
     *
     * @throws InvalidParameterException if what was typed cannot be sent
     */
    OptionalDouble value() {
        return sent.get() ? OptionalDouble.of(parameter.parse(text.get())) : OptionalDouble.empty();
    }

    private boolean isChanged() {
        return sent.get() != initial.isPresent() || (sent.get() && !text.get().equals(suggestion));
    }

    private void sentChanged(boolean isSent) {
        if (isSent) {
            text.set(kept);
        } else {
            kept = text.get().isBlank() ? kept : text.get();
            text.set("");
        }
        validate();
    }

    private void validate() {
        try {
            problem.set("");
            value().ifPresent(value -> follow(scale.positionOf(value)));
        } catch (InvalidParameterException refused) {
            problem.set(ParameterText.of(refused));
        }
    }

    private void follow(double newPosition) {
        exclusively(() -> position.set(newPosition));
    }

    private void positionChanged(double newPosition) {
        if (sent.get()) {
            exclusively(() -> text.set(format(scale.valueAt(newPosition))));
        }
    }

    /** Of text and slider, the one that a person moves leads; it is not moved back by the one that follows. */
    private void exclusively(Runnable change) {
        if (!following) {
            following = true;
            change.run();
            following = false;
        }
    }

    private String format(double value) {
        BigDecimal exact = BigDecimal.valueOf(value).stripTrailingZeros();
        int decimals = parameter.isInteger() ? 0 : Math.max(2, exact.scale());
        return exact.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }
}
