package dev.fimplayground.view;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.EndpointViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import javafx.collections.ListChangeListener;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;

/** Shows where runs go, with a dot that tells whether the built-in engine is ready, and lets a person choose. */
final class EndpointMenu extends MenuButton {
    /** Room for the dot and a name's beginning, in pixels. */
    private static final double LEAST_WIDTH = 120;

    private final EndpointViewModel endpoint;
    private final Theme theme;

    EndpointMenu(PlaygroundViewModel playground, Theme theme) {
        this.endpoint = playground.endpoint();
        this.theme = theme;
        setId("endpoint");
        setMinWidth(LEAST_WIDTH);
        setGraphic(new StatusDot(StatusBar.tone(endpoint.selectedProperty(), playground.engine())));
        textProperty().bind(endpoint.selectedProperty().map(Endpoint::name));
        accessibleTextProperty()
                .bind(endpoint.selectedProperty().map(now -> Texts.get("window.endpoint") + ": " + now.name()));
        Tips.on(this, Texts.get("window.endpoint.tooltip"));
        endpoint.choices().addListener((ListChangeListener<Endpoint>) _ -> fill());
        endpoint.selectedProperty().subscribe(_ -> fill());
    }

    private void fill() {
        ToggleGroup group = new ToggleGroup();
        getItems()
                .setAll(endpoint.choices().stream()
                        .map(choice -> item(choice, group))
                        .toList());
        getItems().addAll(new SeparatorMenuItem(), customItem());
    }

    private MenuItem item(Endpoint choice, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(words(choice));
        item.setToggleGroup(group);
        item.setSelected(choice.equals(endpoint.selectedProperty().get()));
        item.setOnAction(_ -> endpoint.selectedProperty().set(choice));
        return item;
    }

    private static String words(Endpoint choice) {
        return choice.kind() == EndpointKind.BUILT_IN
                ? Texts.format("window.endpoint.teaching", choice.name())
                : choice.name();
    }

    private MenuItem customItem() {
        MenuItem item = new MenuItem(Texts.get("window.endpoint.custom"));
        item.setId("custom-endpoint");
        item.setOnAction(
                _ -> new CustomEndpointDialog(endpoint, theme, getScene().getWindow()).show());
        return item;
    }
}
