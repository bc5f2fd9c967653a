package dev.fimplayground.view;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;

/** The sentence under a field that says what is wrong in it; takes no room while nothing is. */
final class FieldProblem extends Label {
    static final PseudoClass INVALID = PseudoClass.getPseudoClass("invalid");

    FieldProblem(TextField field, ObservableValue<String> problem) {
        getStyleClass().add("problem");
        setWrapText(true);
        setMinHeight(USE_PREF_SIZE);
        textProperty().bind(problem);
        visibleProperty().bind(problem.map(sentence -> !sentence.isEmpty()));
        managedProperty().bind(visibleProperty());
        problem.subscribe(sentence -> {
            field.pseudoClassStateChanged(INVALID, !sentence.isEmpty());
            field.setAccessibleHelp(sentence);
        });
    }
}
