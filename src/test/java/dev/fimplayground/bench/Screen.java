package dev.fimplayground.bench;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/** The window as a person meets it: what stands on it, and the Run button. FX thread only, but for {@link #awaitTrue}. */
record Screen(Scene scene) {
    private static final long LIMIT_SECONDS = 60;

    /** The first window that shows with the focus in an editor. */
    static Optional<Screen> usable() {
        return Window.getWindows().stream()
                .filter(Window::isShowing)
                .map(Window::getScene)
                .filter(scene -> scene.getFocusOwner() instanceof GenericStyledArea<?, ?, ?>)
                .map(Screen::new)
                .findFirst();
    }

    String middle() {
        return middleArea().getText();
    }

    String prefix() {
        return prefixArea().getText();
    }

    GenericStyledArea<?, ?, ?> middleArea() {
        return area(false);
    }

    GenericStyledArea<?, ?, ?> prefixArea() {
        return area(true);
    }

    /** The first in the order of the file: the prefix is editable, the middle is not. */
    private GenericStyledArea<?, ?, ?> area(boolean editable) {
        for (Node node : scene.getRoot().lookupAll(".styled-text-area")) {
            if (node instanceof GenericStyledArea<?, ?, ?> area && area.isEditable() == editable) {
                return area;
            }
        }
        throw new IllegalStateException("no such editor on screen");
    }

    Button run() {
        return (Button) scene.lookup("#run");
    }

    /** Asks {@code condition} on every pulse and returns the time of the first pulse on which it held. */
    static long awaitTrue(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch fulfilled = new CountDownLatch(1);
        long[] when = new long[1];
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    when[0] = System.nanoTime();
                    stop();
                    fulfilled.countDown();
                }
            }
        }.start());
        if (!fulfilled.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not within " + LIMIT_SECONDS + " s");
        }
        return when[0];
    }
}
