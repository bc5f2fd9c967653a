package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.RunDetailsViewModel;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

/** What is known of one run beside its texts; tags and note to be written. */
final class RunDetailsPane extends ScrollPane {
    private static final int NOTE_LINES = 2;

    RunDetailsPane(HistoryViewModel history) {
        RunDetailsViewModel details = history.selection().details();
        VBox content = new VBox(
                block("history.tags", new TagEditor(details, history.filter().tags())),
                new FactGrid(details.facts()),
                block("history.note", note(details)));
        content.getStyleClass().add("run-details");
        setContent(content);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setId("history-details");
        setAccessibleText(Texts.get("history.details"));
        getStyleClass().add("checks-scroll");
    }

    private static Node block(String key, Node control) {
        Label name = new Label(Texts.get(key));
        name.getStyleClass().add("fact");
        name.setLabelFor(control);
        VBox block = new VBox(name, control);
        block.getStyleClass().add("field-block");
        return block;
    }

    private static TextArea note(RunDetailsViewModel details) {
        TextArea note = new TextArea();
        note.setId("history-note");
        note.setPrefRowCount(NOTE_LINES);
        note.setWrapText(true);
        note.setPromptText(Texts.get("history.note.hint"));
        note.setAccessibleText(Texts.get("history.note"));
        note.textProperty().bindBidirectional(details.noteProperty());
        return note;
    }
}
