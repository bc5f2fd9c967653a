package dev.fimplayground.view.editor;

import java.time.Duration;
import java.util.function.IntSupplier;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.fxmisc.flowless.VirtualizedScrollPane;

/**
 * Keeps the end of a growing text in sight until the user scrolls away, and again once they scroll back. Lines below
 * the viewport cost nothing, but every line that comes into sight has to be laid out: so a burst of more than a few
 * lines is followed in jumps, a few a second. FX thread only.
 */
final class EndFollower {
    private static final int LINES_IN_STEP = 6;
    /** In pixels. */
    private static final double ROUNDING = 1;

    /** A later layout may take the end out of sight again; in a viewport that is too low it never comes there. */
    private static final int MOST_ATTEMPTS = 10;

    private static final long JUMP_NANOS = Duration.ofMillis(250).toNanos();

    private final CodeTextArea area;
    private final IntSupplier lastLine;
    private boolean following = true;
    private boolean userActed;
    private int linesBehind;
    private int attempts;
    private long lastJump;

    /** @param lastLine the line that is the end */
    EndFollower(CodeTextArea area, VirtualizedScrollPane<CodeTextArea> scrollPane, IntSupplier lastLine) {
        this.area = area;
        this.lastLine = lastLine;
        scrollPane.addEventFilter(ScrollEvent.SCROLL, _ -> userActed = true);
        scrollPane.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> userActed = true);
        scrollPane.addEventFilter(KeyEvent.KEY_PRESSED, _ -> userActed = true);
    }

    /** A new text begins: its end is followed. */
    void restart() {
        following = true;
        userActed = false;
        linesBehind = 0;
        attempts = 0;
    }

    /** Before text is appended. */
    void beforeAppend() {
        if (userActed) {
            userActed = false;
            following = endInSight();
        }
    }

    /**
     * After text was appended; true if the end is in sight, need not be, or cannot be.
     *
     * @param newLines how many lines it added
     * @param now the pulse's time in nanoseconds
     */
    boolean follow(int newLines, long now) {
        linesBehind += newLines;
        if (newLines > 0) {
            attempts = 0;
        }
        if (!following) {
            return true;
        }
        boolean jump = linesBehind > LINES_IN_STEP;
        if (jump && now - lastJump < JUMP_NANOS) {
            return false;
        }
        if (jump) {
            lastJump = now;
        }
        linesBehind = 0;
        if (endInSight()) {
            return true;
        }
        area.showParagraphAtBottom(lastLine.getAsInt());
        return ++attempts > MOST_ATTEMPTS;
    }

    /** Whether the end has room below it: a line of which only the upper half shows is not in sight. */
    private boolean endInSight() {
        int last = lastLine.getAsInt();
        if (area.getVisibleParagraphs().isEmpty() || area.lastVisibleParToAllParIndex() < last) {
            return false;
        }
        Bounds viewport = area.localToScreen(area.getLayoutBounds());
        return viewport == null
                || area.getParagraphBoundsOnScreen(last)
                        .map(line -> line.getMaxY() <= viewport.getMaxY() + ROUNDING)
                        .orElse(true);
    }
}
