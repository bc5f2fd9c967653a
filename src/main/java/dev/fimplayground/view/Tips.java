package dev.fimplayground.view;

import dev.fimplayground.text.Texts;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.util.Duration;

/** Help that appears under the pointer and is read by screen readers. */
final class Tips {
    private static final double WIDTH = 320;

    private Tips() {}

    static void on(Control control, String text) {
        control.setTooltip(of(text));
        control.setAccessibleHelp(text);
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
