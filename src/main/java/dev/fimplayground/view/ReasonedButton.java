package dev.fimplayground.view;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A button that tells, while it cannot be pressed, why: a tooltip of its own would not be shown then. */
final class ReasonedButton extends StackPane {
    private final Button button;
    private final String help;
    private final Tooltip tip;

    /**
     * @param help what pressing it does
     * @param reason why it cannot be pressed; empty while it can
     */
    ReasonedButton(Button button, String help, ObservableValue<String> reason) {
        this.button = button;
        this.help = help;
        this.tip = Tips.of(help);
        Tooltip.install(this, tip);
        getChildren().setAll(button);
        reason.subscribe(this::tell);
    }

    private void tell(String reason) {
        String words = reason.isEmpty() ? help : reason;
        button.setDisable(!reason.isEmpty());
        button.setAccessibleHelp(words);
        tip.setText(words);
    }
}
