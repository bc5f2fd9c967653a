package dev.fimplayground.view.editor;

import java.util.Collection;
import javafx.scene.control.IndexRange;
import org.fxmisc.richtext.SelectionImpl;

/**
 * Frames what was shown on demand, for a selection of one character is hard to see on a tint. Gone with the selection. FX
 * thread only.
 */
final class RevealMark {
    private final CodeTextArea area;
    private final SelectionImpl<Collection<String>, String, Collection<String>> frame;
    private IndexRange revealed = new IndexRange(0, 0);

    RevealMark(CodeTextArea area) {
        this.area = area;
        frame = new SelectionImpl<>(
                "revealed", area, path -> path.getStyleClass().add("reveal-mark"));
        area.addSelection(frame);
        area.selectionProperty().addListener((_, _, now) -> selected(now));
    }

    /** Selects a part, frames it and brings it into sight. */
    void reveal(int anchor, int caret) {
        revealed = new IndexRange(Math.min(anchor, caret), Math.max(anchor, caret));
        area.selectRange(anchor, caret);
        frame.selectRange(revealed.getStart(), revealed.getEnd());
        area.requestFollowCaret();
    }

    private void selected(IndexRange now) {
        if (frame.getLength() > 0 && !now.equals(revealed)) {
            frame.selectRange(0, 0);
        }
    }
}
