package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.FindViewModel;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Finds and replaces in the prompt. Enter and Shift+Enter go to the next match and the one before, Escape closes. */
final class FindBar extends HBox {
    private final FindViewModel find;
    private final TextField query;
    private final TextField replacement;

    FindBar(FindViewModel find) {
        this.find = find;
        query = field("find.query", "find-query", find.queryProperty());
        replacement = field("find.replacement", "find-replacement", find.replacementProperty());
        CheckBox matchCase = new CheckBox(Texts.get("find.matchCase"));
        matchCase.selectedProperty().bindBidirectional(find.matchCaseProperty());
        matchCase.setMinWidth(USE_PREF_SIZE);
        setId("find");
        getStyleClass().add("find-bar");
        getChildren()
                .setAll(
                        query,
                        button("find.previous", Feather.CHEVRON_UP, find::previous),
                        button("find.next", Feather.CHEVRON_DOWN, find::next),
                        status(),
                        matchCase,
                        replacement,
                        button("find.replace", find::replace),
                        button("find.replaceAll", find::replaceAll),
                        button("find.close", Feather.X, find::close));
        visibleProperty().bind(find.shownProperty());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows itself, ready to find. */
    void find() {
        find.begin();
        enter(query);
    }

    /** Shows itself, ready to replace. */
    void replace() {
        find.begin();
        enter(find.queryProperty().get().isEmpty() ? query : replacement);
    }

    private static void enter(TextField field) {
        field.requestFocus();
        field.selectAll();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            find.close();
            event.consume();
        } else if (isBetweenFields(event)) {
            enter(event.getTarget() == query ? replacement : query);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == query && !event.isShortcutDown()) {
            if (event.isShiftDown()) {
                find.previous();
            } else {
                find.next();
            }
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == replacement && !event.isShortcutDown()) {
            find.replace();
            event.consume();
        }
    }

    /** From one field to the other and back; the buttons between them have keys of their own. */
    private boolean isBetweenFields(KeyEvent event) {
        return event.getCode() == KeyCode.TAB
                && !event.isShortcutDown()
                && event.getTarget() == (event.isShiftDown() ? replacement : query);
    }

    private static TextField field(String key, String id, StringProperty text) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(Texts.get(key));
        field.setAccessibleText(Texts.get(key));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private Label status() {
        Label status = new Label();
        status.setId("find-status");
        status.getStyleClass().add("fact");
        status.textProperty().bind(find.statusProperty());
        return status;
    }

    private static Button button(String key, Runnable action) {
        Button button = new Button(Texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static Button button(String key, Feather icon, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(Texts.get(key));
        Tips.on(button, Texts.get(key));
        button.setOnAction(_ -> action.run());
        return button;
    }
}
