package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.RunDetailsViewModel;
import java.util.List;
import java.util.Locale;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** A run's tags, to be removed one by one, and a field for one more, which suggests those in use. */
final class TagEditor extends FlowPane {
    private static final int MOST_SUGGESTED = 8;

    private final RunDetailsViewModel run;
    private final ObservableList<String> inUse;
    private final TextField field = new TextField();
    private final ContextMenu suggestions = new ContextMenu();

    /** @param inUse tags of other runs too */
    TagEditor(RunDetailsViewModel run, ObservableList<String> inUse) {
        this.run = run;
        this.inUse = inUse;
        getStyleClass().addAll("chips", "tag-editor");
        field.setId("history-tag-field");
        field.setPromptText(Texts.get("history.tag.add"));
        field.setAccessibleText(Texts.get("history.tag.add"));
        field.setOnAction(_ -> add(field.getText()));
        field.textProperty().subscribe(this::suggest);
        run.tags().addListener((ListChangeListener<String>) _ -> show());
        show();
    }

    private void show() {
        getChildren().setAll(run.tags().stream().map(this::chip).toList());
        getChildren().add(field);
    }

    private Node chip(String tag) {
        Button remove = new Button(null, Icons.of(Feather.X));
        remove.getStyleClass().addAll("button-icon", "flat", "small-icon");
        remove.setAccessibleText(Texts.format("history.tag.remove", tag));
        Tips.on(remove, Texts.format("history.tag.remove", tag));
        remove.setOnAction(_ -> run.removeTag(tag));
        HBox chip = new HBox(new Label(tag), remove);
        chip.getStyleClass().addAll("chip", "stop-chip");
        return chip;
    }

    private void add(String tag) {
        suggestions.hide();
        if (!tag.isBlank()) {
            run.addTag(tag);
            field.clear();
            field.requestFocus();
        }
    }

    private void suggest(String typed) {
        String beginning = typed.strip().toLowerCase(Locale.ROOT);
        List<String> fitting = beginning.isEmpty()
                ? List.of()
                : inUse.stream()
                        .filter(tag -> tag.toLowerCase(Locale.ROOT).startsWith(beginning))
                        .filter(tag -> !run.tags().contains(tag) && !tag.equals(typed.strip()))
                        .limit(MOST_SUGGESTED)
                        .toList();
        suggestions.getItems().setAll(fitting.stream().map(this::suggestion).toList());
        if (fitting.isEmpty() || !field.isFocused()) {
            suggestions.hide();
        } else if (!suggestions.isShowing()) {
            suggestions.show(field, Side.BOTTOM, 0, 0);
        }
    }

    private MenuItem suggestion(String tag) {
        MenuItem item = new MenuItem(tag);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> add(tag));
        return item;
    }
}
