package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.RetentionViewModel;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;

/** Asks how much history is to be kept, and tells how much is. */
final class RetentionDialog {
    private static final double WIDTH = 420;

    private final FormDialog dialog;
    private final RetentionViewModel retention;

    RetentionDialog(RetentionViewModel retention, Theme theme, Window owner) {
        this.retention = retention;
        retention.reset();
        dialog = new FormDialog(
                Texts.get("history.retention.title"),
                Texts.get("history.retention.use"),
                "use-retention",
                WIDTH,
                theme,
                owner);
        dialog.fill(form(), "#keep-runs", retention.problem().map(String::isEmpty));
    }

    void show() {
        dialog.show(retention::apply);
    }

    private VBox form() {
        Label size = new Label();
        size.setId("history-size");
        size.textProperty().bind(retention.sizeProperty());
        Label hint = new Label(Texts.get("history.retention.hint"));
        hint.setWrapText(true);
        hint.setMinHeight(VBox.USE_PREF_SIZE);
        hint.getStyleClass().add("hint");
        Label problem = new Label();
        problem.getStyleClass().add("problem");
        problem.textProperty().bind(retention.problem());
        GridPane fields = new GridPane();
        fields.getStyleClass().add("facts");
        field(fields, 0, "runs", retention.runsProperty());
        field(fields, 1, "megabytes", retention.megabytesProperty());
        field(fields, 2, "days", retention.daysProperty());
        VBox form = new VBox(size, fields, problem, hint);
        form.getStyleClass().add("form");
        return form;
    }

    private void field(GridPane to, int row, String key, StringProperty value) {
        TextField field = new TextField();
        field.setId("keep-" + key);
        field.getStyleClass().add("number-field");
        field.textProperty().bindBidirectional(value);
        dialog.hear(() -> field.textProperty().unbindBidirectional(value));
        Label name = new Label(Texts.get("history.retention." + key));
        name.setLabelFor(field);
        to.addRow(row, name, field);
    }
}
