package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Help that appears under the pointer and is read by screen readers. */
final class Tips {
    private static final double WIDTH = 320;

    private Tips() {}

    /** Makes the tooltip when the pointer first comes: a window has dozens, and each is a pop-up window. */
    static void on(Control control, String text) {
        control.setAccessibleHelp(text);
        if (control.getTooltip() != null) {
            control.getTooltip().setText(text);
        } else if (control.getProperties().put(Tips.class, text) == null) {
            control.addEventHandler(MouseEvent.MOUSE_ENTERED, _ -> make(control));
        }
    }

    /** Leaves the telling to what the control stands in. */
    static void off(Control control) {
        control.getProperties().remove(Tips.class);
        control.setTooltip(null);
    }

    private static void make(Control control) {
        if (control.getTooltip() == null && control.getProperties().get(Tips.class) instanceof String text) {
            control.setTooltip(of(text));
        }
    }

    static Tooltip of(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(WIDTH);
        tip.setShowDelay(Duration.millis(500));
        tip.setShowDuration(Duration.seconds(30));
        return tip;
    }

    /** How a key combination is written on this system. */
    static String chord(KeyCombination chord) {
        return chord.equals(Chords.STOP) ? Texts.get("window.key.escape") : chord.getDisplayText();
    }
}
