package dev.fimplayground.view;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.EndpointViewModel;
import javafx.scene.control.ComboBox;

/** The model's name, typed or picked; of the built-in one it is told what it cannot do. */
final class ModelBox extends ComboBox<String> {
    private final EndpointViewModel endpoint;

    ModelBox(EndpointViewModel endpoint) {
        super(endpoint.suggestions());
        this.endpoint = endpoint;
        setId("model");
        setEditable(true);
        getEditor().textProperty().bindBidirectional(endpoint.model().typedProperty());
        setAccessibleText(Texts.get("window.model"));
        getEditor().setAccessibleText(Texts.get("window.model"));
        endpoint.model().problemProperty().subscribe(_ -> tell());
        endpoint.selectedProperty().subscribe(_ -> tell());
    }

    private void tell() {
        String problem = endpoint.model().problemProperty().get();
        pseudoClassStateChanged(FieldProblem.INVALID, !problem.isEmpty());
        String help = problem.isEmpty() ? help(endpoint.selectedProperty().get()) : problem;
        Tips.on(this, help);
        getEditor().setAccessibleHelp(help);
    }

    private static String help(Endpoint chosen) {
        return chosen.kind() == EndpointKind.BUILT_IN
                ? Texts.format("window.engine.teaching", chosen.models().getFirst())
                : Texts.get("window.model.tooltip");
    }
}
