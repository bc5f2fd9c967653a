package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistorySize;
import dev.fimplayground.history.Retention;
import dev.fimplayground.text.Texts;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** How much may be kept, as a form, and how much is. FX thread only. */
public final class RetentionViewModel {
    private static final long MEGABYTE = 1_000_000;
    private static final String NUMBER = "\\d{1,9}";

    private final StringProperty runs = new SimpleStringProperty("");
    private final StringProperty megabytes = new SimpleStringProperty("");
    private final StringProperty days = new SimpleStringProperty("");
    private final StringBinding problem = Bindings.createStringBinding(this::check, runs, megabytes, days);
    private final ReadOnlyStringWrapper size = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Retention> limits = new ReadOnlyObjectWrapper<>(Retention.UNLIMITED);
    private final Consumer<Retention> onChange;

    /** @param onChange told of new limits */
    RetentionViewModel(Consumer<Retention> onChange) {
        this.onChange = onChange;
    }

    /** At most so many; empty: no limit. The same holds for the others. */
    public StringProperty runsProperty() {
        return runs;
    }

    public StringProperty megabytesProperty() {
        return megabytes;
    }

    public StringProperty daysProperty() {
        return days;
    }

    /** The sentence that says what cannot be used; empty when all can. */
    public StringBinding problem() {
        return problem;
    }

    /** How much is kept, in words. */
    public ReadOnlyStringProperty sizeProperty() {
        return size.getReadOnlyProperty();
    }

    /** What holds now. */
    public ReadOnlyObjectProperty<Retention> limitsProperty() {
        return limits.getReadOnlyProperty();
    }

    /** Fills the form with {@code kept} and has it hold. */
    public void apply(Retention kept) {
        show(kept);
        limits.set(kept);
        onChange.accept(kept);
    }

    /** Has the form hold; does nothing while there is a {@link #problem}. */
    public void apply() {
        if (problem.get().isEmpty()) {
            apply(new Retention(number(runs), bytes(), number(days)));
        }
    }

    /** Fills the form with what holds. */
    public void reset() {
        show(limits.get());
    }

    void show(HistorySize now) {
        size.set(Texts.format(
                "history.size",
                now.runs(),
                String.format(Locale.getDefault(), "%.1f", now.bytes() / (double) MEGABYTE)));
    }

    private void show(Retention now) {
        runs.set(now.runs().isPresent() ? String.valueOf(now.runs().getAsInt()) : "");
        megabytes.set(now.bytes().isPresent() ? String.valueOf(now.bytes().getAsLong() / MEGABYTE) : "");
        days.set(now.days().isPresent() ? String.valueOf(now.days().getAsInt()) : "");
    }

    private OptionalLong bytes() {
        OptionalInt number = number(megabytes);
        return number.isPresent() ? OptionalLong.of(number.getAsInt() * MEGABYTE) : OptionalLong.empty();
    }

    private static OptionalInt number(StringProperty text) {
        String typed = text.get().strip();
        return typed.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(typed));
    }

    private String check() {
        return isLimit(runs) && isLimit(megabytes) && isLimit(days) ? "" : Texts.get("history.retention.problem");
    }

    private static boolean isLimit(StringProperty text) {
        String typed = text.get().strip();
        return typed.isEmpty() || (typed.matches(NUMBER) && Integer.parseInt(typed) > 0);
    }
}
