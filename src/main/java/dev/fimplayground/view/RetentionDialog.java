package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.kept.RetentionViewModel;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Asks how much history is to be kept, and tells how much is. */
final class RetentionDialog {
    private static final double WIDTH = 420;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final RetentionViewModel retention;
    /** What the view-models, which live longer, know of this form; ended with it. */
    private Subscription heard = Subscription.EMPTY;

    RetentionDialog(RetentionViewModel retention, Theme theme, Window owner) {
        this.retention = retention;
        ButtonType use = new ButtonType(Texts.get("history.retention.use"), ButtonBar.ButtonData.OK_DONE);
        retention.reset();
        dialog.initOwner(owner);
        dialog.setTitle(Texts.get("history.retention.title"));
        dialog.getDialogPane().getButtonTypes().setAll(use, ButtonType.CANCEL);
        dialog.getDialogPane().setContent(form());
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().getStyleClass().add("custom-endpoint");
        Node useButton = dialog.getDialogPane().lookupButton(use);
        useButton.setId("use-retention");
        heard = heard.and(retention.problem().subscribe(problem -> useButton.setDisable(!problem.isEmpty())));
        dialog.setResultConverter(pressed -> pressed);
        dialog.setOnShown(_ -> dialog.getDialogPane().lookup("#keep-runs").requestFocus());
        dialog.setOnHidden(_ -> closed(use));
        heard = heard.and(theme.dress(dialog.getDialogPane()));
    }

    void show() {
        dialog.show();
    }

    private void closed(ButtonType use) {
        heard.unsubscribe();
        if (use.equals(dialog.getResult())) {
            retention.apply();
        }
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
        heard = heard.and(() -> field.textProperty().unbindBidirectional(value));
        Label name = new Label(Texts.get("history.retention." + key));
        name.setLabelFor(field);
        to.addRow(row, name, field);
    }
}
