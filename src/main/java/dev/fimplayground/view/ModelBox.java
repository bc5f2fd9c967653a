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
        getEditor().textProperty().bindBidirectional(endpoint.modelProperty());
        setAccessibleText(Texts.get("window.model"));
        getEditor().setAccessibleText(Texts.get("window.model"));
        Tips.on(this, Texts.get("window.model.tooltip"));
    }
}
