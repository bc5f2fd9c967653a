package dev.fimplayground.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.stage.Window;
import javafx.util.Subscription;

/** A form in a window of its own, with a button that uses what is in it, as long as it can be used. FX thread only. */
final class FormDialog {
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType use;
    /** What the view-models, which live longer, know of this form; ended with it. */
    private Subscription heard = Subscription.EMPTY;

    /** @param useText stands on the button, {@code useId} is its identity */
    FormDialog(String title, String useText, String useId, double width, Theme theme, Window owner) {
        use = new ButtonType(useText, ButtonBar.ButtonData.OK_DONE);
        dialog.initOwner(owner);
        dialog.setTitle(title);
        dialog.getDialogPane().getButtonTypes().setAll(use, ButtonType.CANCEL);
        dialog.getDialogPane().setMinWidth(width);
        dialog.getDialogPane().setPrefWidth(width);
        dialog.getDialogPane().getStyleClass().add("form-dialog");
        dialog.getDialogPane().lookupButton(use).setId(useId);
        dialog.setResultConverter(pressed -> pressed);
        hear(theme.dress(dialog.getDialogPane()));
    }

    /** Ends with the form. */
    void hear(Subscription subscription) {
        heard = heard.and(subscription);
    }

    /**
     * @param first of the form, gets the focus
     * @param usable whether it can be used now
     */
    void fill(Node form, String first, ObservableValue<Boolean> usable) {
        dialog.getDialogPane().setContent(form);
        Node button = dialog.getDialogPane().lookupButton(use);
        hear(usable.subscribe(now -> button.setDisable(!now)));
        dialog.setOnShown(_ -> dialog.getDialogPane().lookup(first).requestFocus());
    }

    /** Makes the window as high as the form has become. */
    void fit() {
        if (dialog.isShowing()) {
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }

    /** Runs {@code onUse} when the form was closed by its button. */
    void show(Runnable onUse) {
        dialog.setOnHidden(_ -> {
            heard.unsubscribe();
            if (use.equals(dialog.getResult())) {
                onUse.run();
            }
        });
        dialog.show();
    }
}
