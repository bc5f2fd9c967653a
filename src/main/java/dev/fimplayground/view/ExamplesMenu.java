package dev.fimplayground.view;

import dev.fimplayground.example.Example;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;

/** The prompts to try. */
final class ExamplesMenu extends MenuButton {
    private final PlaygroundViewModel playground;

    ExamplesMenu(PlaygroundViewModel playground) {
        super(Texts.get("window.examples"));
        this.playground = playground;
        setId("examples");
        setMinWidth(USE_PREF_SIZE);
        Tips.on(this, Texts.get("window.examples.tooltip"));
        ObservableList<Example> examples = playground.examples().examples();
        examples.addListener((ListChangeListener<Example>) _ -> fill(examples));
        fill(examples);
    }

    private void fill(ObservableList<Example> examples) {
        getItems().setAll(examples.stream().map(this::item).toList());
        setDisable(examples.isEmpty());
    }

    private MenuItem item(Example example) {
        MenuItem item = new MenuItem(example.title());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> playground.load(example));
        return item;
    }
}
