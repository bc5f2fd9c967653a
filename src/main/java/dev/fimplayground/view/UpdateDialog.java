package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import dev.fimplayground.update.Release;
import dev.fimplayground.viewmodel.UpdateViewModel;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Subscription;

/** Whether newer versions are looked for, where, and what was found; what is chosen holds at once. */
final class UpdateDialog {
    private static final double WIDTH = 480;

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final UpdateViewModel updates;
    /** What the view-model, which lives longer, knows of this form; ended with it. */
    private Subscription heard = Subscription.EMPTY;

    UpdateDialog(UpdateViewModel updates, Theme theme, Window owner) {
        this.updates = updates;
        dialog.initOwner(owner);
        dialog.setTitle(Texts.get("update.title"));
        dialog.getDialogPane().getButtonTypes().setAll(ButtonType.CLOSE);
        dialog.getDialogPane().setContent(form());
        dialog.getDialogPane().setPrefWidth(WIDTH);
        dialog.getDialogPane().getStyleClass().add("form-dialog");
        dialog.setOnShown(_ -> dialog.getDialogPane().lookup("#update-at-start").requestFocus());
        dialog.setOnHidden(_ -> heard.unsubscribe());
        heard = heard.and(theme.dress(dialog.getDialogPane()));
    }

    void show() {
        dialog.show();
    }

    private VBox form() {
        VBox form = new VBox(new Label(Texts.format("update.own", updates.version())), atStart(), address(), asking());
        form.getStyleClass().add("form");
        return form;
    }

    private VBox atStart() {
        CheckBox atStart = new CheckBox(Texts.get("update.atStart"));
        atStart.setId("update-at-start");
        atStart.selectedProperty().bindBidirectional(updates.atStartProperty());
        heard = heard.and(() -> atStart.selectedProperty().unbindBidirectional(updates.atStartProperty()));
        return block(atStart, hint(Texts.get("update.atStart.hint")));
    }

    private VBox address() {
        TextField field = new TextField();
        field.setId("update-address");
        field.setPromptText("https://");
        field.textProperty().bindBidirectional(updates.addressProperty());
        heard = heard.and(() -> field.textProperty().unbindBidirectional(updates.addressProperty()));
        Label name = new Label(Texts.get("update.address"));
        name.setLabelFor(field);
        name.getStyleClass().add("field-name");
        Label problem = hint("");
        heard = heard.and(updates.problem().subscribe(sentence -> {
            boolean fine = sentence.isEmpty();
            problem.setText(fine ? Texts.get("update.address.hint") : sentence);
            problem.getStyleClass().setAll("label", fine ? "hint" : "problem");
            field.pseudoClassStateChanged(FieldProblem.INVALID, !fine);
            field.setAccessibleHelp(problem.getText());
            fit();
        }));
        return block(name, field, problem);
    }

    private VBox asking() {
        Button ask = new Button(Texts.get("update.ask"));
        ask.setId("update-ask");
        ask.setMinWidth(Button.USE_PREF_SIZE);
        ask.setOnAction(_ -> updates.ask());
        heard = heard.and(updates.askable().subscribe(askable -> ask.setDisable(!askable)));
        Label answer = new Label();
        answer.setId("update-answer");
        answer.setWrapText(true);
        heard = heard.and(updates.answerProperty().subscribe(answer::setText));
        HBox line = new HBox(ask, answer);
        line.getStyleClass().add("update-line");
        return block(line, page());
    }

    /** To be copied: nothing is opened or downloaded from here. */
    private TextField page() {
        TextField page = new TextField();
        page.setId("update-page");
        page.setEditable(false);
        page.setAccessibleText(Texts.get("update.page"));
        page.managedProperty().bind(page.visibleProperty());
        heard = heard.and(updates.newerProperty().subscribe(newer -> {
            page.setText(newer.map(Release::page).map(Object::toString).orElse(""));
            page.setVisible(newer.isPresent());
            fit();
        }));
        return page;
    }

    private void fit() {
        if (dialog.isShowing()) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    private static Label hint(String words) {
        Label hint = new Label(words);
        hint.setWrapText(true);
        hint.setMinHeight(Label.USE_PREF_SIZE);
        hint.getStyleClass().add("hint");
        return hint;
    }

    private static VBox block(Node... nodes) {
        VBox block = new VBox(nodes);
        block.getStyleClass().add("field-block");
        return block;
    }
}
