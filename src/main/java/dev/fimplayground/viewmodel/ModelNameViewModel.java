package dev.fimplayground.viewmodel;

import dev.fimplayground.model.ModelName;
import dev.fimplayground.text.Texts;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * A model's name while it is typed, and what of it is used: a key that was put here by mistake stays in the field and goes
 * nowhere else, nor does its beginning stay in use. FX thread only.
 */
public final class ModelNameViewModel {
    private final StringProperty typed = new SimpleStringProperty("");
    private final Name name = new Name();
    /** What was in use before anybody typed. */
    private String settled = "";

    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /** What is set from elsewhere is checked as if it were typed. */
    private final class Name extends SimpleStringProperty {
        Name() {
            super("");
        }

        @Override
        public void set(String wanted) {
            typed.set(wanted);
            settle();
        }

        void use(String checked) {
            super.set(checked);
        }
    }

    ModelNameViewModel() {
        typed.subscribe(this::check);
    }

    /** As it stands in the field. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** Why what was typed is not used, in a sentence; empty when it is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The one in use. */
    StringProperty nameProperty() {
        return name;
    }

    /** What was typed is meant: it was used. */
    void settle() {
        if (problem.get().isEmpty()) {
            settled = name.get();
        }
    }

    private void check(String now) {
        boolean plausible = ModelName.isPlausible(now);
        problem.set(plausible ? "" : Texts.get("window.model.isKey"));
        name.use(plausible ? now : settled);
    }
}
