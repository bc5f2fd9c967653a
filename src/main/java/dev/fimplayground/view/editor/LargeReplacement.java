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

    private final CodeTextArea area;
    private @Nullable AnimationTimer waiting;
    private boolean editable;

    LargeReplacement(CodeTextArea area) {
        this.area = area;
    }

    /** True while a large text is on its way into the area. */
    boolean isUnderWay() {
        return waiting != null;
    }

    /** Replaces, then runs {@code after}. One that still waits is given up. */
    void replace(int from, int to, String text, Runnable after) {
        cancel();
        if (text.length() < LARGE) {
            area.replaceText(from, to, text);
            after.run();
            return;
        }
        var document = new CompletableFuture<ReadOnlyStyledDocument<Collection<String>, String, Collection<String>>>();
        // Virtual threads may all be busy counting the same text.
        Thread.ofPlatform()
                .daemon()
                .name("split-lines")
                .start(() -> document.complete(
                        ReadOnlyStyledDocument.fromString(text, List.of(), List.of(), SegmentOps.styledTextOps())));
        editable = area.isEditable();
        area.setEditable(false);
        waiting = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (document.isDone()) {
                    cancel();
                    area.replace(from, to, document.join());
                    after.run();
                }
            }
        };
        waiting.start();
    }

    private void cancel() {
        if (waiting != null) {
            waiting.stop();
            waiting = null;
            area.setEditable(editable);
        }
    }
}
