package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.StopViewModel;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** The stop strings as chips that can be taken away, and a field for one more. */
final class StopStrings extends VBox {
    private final StopViewModel stop;
    private final FlowPane chips = new FlowPane();
    private final TextField field = new TextField();

    StopStrings(StopViewModel stop) {
        this.stop = stop;
        chips.getStyleClass().add("chips");
        prepareField();
        stop.strings().addListener((ListChangeListener<String>) _ -> fill());
        fill();
        HBox entry = new HBox(field, addButton());
        entry.getStyleClass().add("parameter-line");
        getStyleClass().add("stop-strings");
        getChildren().setAll(name(), chips, entry, notice());
    }

    private Label name() {
        Label name = new Label(Texts.get("window.stop.strings"));
        name.setLabelFor(field);
        Tips.on(name, Texts.get("window.stop.help"));
        return name;
    }

    private void prepareField() {
        field.setId("stop-field");
        field.getStyleClass().add("code");
        field.setPromptText(Texts.get("window.stop.prompt"));
        field.textProperty().bindBidirectional(stop.typedProperty());
        field.setOnAction(_ -> stop.add());
        field.setAccessibleText(Texts.get("window.stop.add"));
        field.setAccessibleHelp(Texts.get("window.stop.help"));
        HBox.setHgrow(field, Priority.ALWAYS);
    }

    private Button addButton() {
        Button add = new Button(null, Icons.of(Feather.PLUS));
        add.setId("stop-add");
        add.getStyleClass().add("button-icon");
        add.disableProperty().bind(stop.typedProperty().isEmpty());
        add.setOnAction(_ -> stop.add());
        add.setAccessibleText(Texts.get("window.stop.add"));
        Tips.on(add, Texts.get("window.stop.add"));
        return add;
    }

    private Label notice() {
        Label notice = new Label();
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.textProperty().bind(stop.noticeProperty());
        notice.visibleProperty().bind(stop.noticeProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private void fill() {
        boolean none = stop.strings().isEmpty();
        chips.getChildren().setAll(stop.strings().stream().map(this::chip).toList());
        if (none) {
            Label nothing = new Label(Texts.get("window.stop.none"));
            nothing.getStyleClass().add("hint");
            chips.getChildren().add(nothing);
        }
    }

    private Node chip(String string) {
        String shown = StopViewModel.escape(string);
        Button remove = new Button(null, Icons.of(Feather.X));
        remove.getStyleClass().addAll("button-icon", "flat", "small-icon");
        remove.setOnAction(_ -> takeAway(string));
        remove.setAccessibleText(Texts.format("window.stop.remove", shown));
        Tips.on(remove, Texts.format("window.stop.remove", shown));
        Label words = new Label(shown);
        words.getStyleClass().add("code");
        HBox chip = new HBox(words, remove);
        chip.getStyleClass().addAll("chip", "stop-chip");
        return chip;
    }

    /** The pressed button goes with its chip; the focus must not fall off the window. */
    private void takeAway(String string) {
        field.requestFocus();
        stop.remove(string);
    }
}
