package dev.fimplayground.view;

import atlantafx.base.theme.Styles;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.GoToLineViewModel;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/** Asks for a line, or a line and a column. Enter goes there, Escape closes. */
final class GoToLineBar extends HBox {
    private final GoToLineViewModel goTo;
    private final TextField field = new TextField();

    GoToLineBar(GoToLineViewModel goTo) {
        this.goTo = goTo;
        setId("goto");
        getStyleClass().add("find-bar");
        field.setId("goto-field");
        field.setAccessibleText(Texts.get("goto.field"));
        field.setPromptText(Texts.get("goto.field"));
        field.textProperty().bindBidirectional(goTo.placeProperty());
        field.accessibleHelpProperty().bind(goTo.wordsProperty());
        goTo.wrongProperty().subscribe(wrong -> field.pseudoClassStateChanged(Styles.STATE_DANGER, wrong));
        Button go = new Button(Texts.get("goto.go"));
        go.setMinWidth(USE_PREF_SIZE);
        go.setOnAction(_ -> goTo.go());
        getChildren().setAll(field, go, words(), close());
        visibleProperty().bind(goTo.shownProperty());
        managedProperty().bind(visibleProperty());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Shows itself, ready for a number. */
    void ask() {
        goTo.begin();
        field.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            goTo.close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == field && !event.isShortcutDown()) {
            goTo.go();
            event.consume();
        }
    }

    private Label words() {
        Label words = new Label();
        words.setId("goto-words");
        words.textProperty().bind(goTo.wordsProperty());
        goTo.wrongProperty()
                .subscribe(wrong ->
                        words.getStyleClass().setAll("label", Boolean.TRUE.equals(wrong) ? "problem" : "fact"));
        return words;
    }

    private Button close() {
        Button close = new Button(null, Icons.of(Feather.X));
        close.getStyleClass().addAll("button-icon", "flat");
        close.setAccessibleText(Texts.get("goto.close"));
        Tips.on(close, Texts.get("goto.close"));
        close.setOnAction(_ -> goTo.close());
        return close;
    }
}
