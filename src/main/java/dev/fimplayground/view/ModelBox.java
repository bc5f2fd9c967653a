package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.EndpointViewModel;
import javafx.scene.control.ComboBox;

/** The model's name, typed or picked. */
final class ModelBox extends ComboBox<String> {
    ModelBox(EndpointViewModel endpoint) {
        super(endpoint.suggestions());
        setId("model");
        setEditable(true);
        getEditor().textProperty().bindBidirectional(endpoint.model().typedProperty());
        setAccessibleText(Texts.get("window.model"));
        getEditor().setAccessibleText(Texts.get("window.model"));
        endpoint.model().problemProperty().subscribe(this::tell);
    }

    private void tell(String problem) {
        pseudoClassStateChanged(FieldProblem.INVALID, !problem.isEmpty());
        String help = problem.isEmpty() ? Texts.get("window.model.tooltip") : problem;
        Tips.on(this, help);
        getEditor().setAccessibleHelp(help);
    }
}
