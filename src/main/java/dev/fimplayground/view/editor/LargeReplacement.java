package dev.fimplayground.view.editor;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.AnimationTimer;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.jspecify.annotations.Nullable;

/**
 * Replaces a part of an area by text of any length. Splitting megabytes into lines takes half a second, so it happens on
 * a thread of its own; the area takes no edits until the text is in. FX thread only.
 */
final class LargeReplacement {
    /** Shorter texts are replaced at once. */
    static final int LARGE = 200_000;

    private static final Runnable NOTHING = () -> {};

    private final CodeTextArea area;
    private @Nullable AnimationTimer waiting;
    private Runnable landing = NOTHING;

    LargeReplacement(CodeTextArea area) {
        this.area = area;
    }

    /** Puts in at once what still waits, however long that takes. */
    void land() {
        landing.run();
    }

    /** Replaces as one undo step, then runs {@code after}. One that still waits is given up. */
    void replace(int from, int to, String text, Runnable after) {
        cancel();
        if (text.length() < LARGE) {
            area.replaceText(from, to, text);
            after.run();
            return;
        }
        var document = new CompletableFuture<ReadOnlyStyledDocument<Collection<String>, String, Collection<String>>>();
        Thread.ofVirtual()
                .name("split-lines")
                .start(() -> document.complete(
                        ReadOnlyStyledDocument.fromString(text, List.of(), List.of(), SegmentOps.styledTextOps())));
        area.setEditable(false);
        landing = () -> {
            cancel();
            area.replace(from, to, document.join());
            after.run();
        };
        waiting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (document.isDone()) {
                    land();
                }
            }
        };
        waiting.start();
    }

    private void cancel() {
        if (waiting != null) {
            waiting.stop();
            waiting = null;
            landing = NOTHING;
            area.setEditable(true);
        }
    }
}
