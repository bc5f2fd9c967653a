package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.TAB;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.Nodes;

/** Shows a text to read, select and copy; one that only grows is appended to. FX thread only. */
public final class TextPane extends ScrolledArea {
    private final CodeTextArea area;
    private String shown = "";

    public TextPane(String accessibleName, boolean wrap) {
        super(accessibleName);
        this.area = area();
        area.setEditable(false);
        area.setWrapText(wrap);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        getStyleClass().add("text-pane");
        Nodes.addInputMap(
                area,
                sequence(
                        consume(keyPressed(TAB), _ -> area.requestFocusTraversal(TraversalDirection.NEXT)),
                        consume(
                                keyPressed(TAB, KeyCombination.SHIFT_DOWN),
                                _ -> area.requestFocusTraversal(TraversalDirection.PREVIOUS))));
    }

    /** Whether long lines are broken. */
    public void setWrap(boolean wrap) {
        area.setWrapText(wrap);
    }

    /** What is shown now. */
    public String text() {
        return shown;
    }

    /** @param text line ends are LF */
    public void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        boolean grown = !shown.isEmpty() && text.startsWith(shown) && area.getLength() == shown.length();
        if (grown) {
            area.appendText(text.substring(shown.length()));
            area.moveTo(area.getLength());
            area.requestFollowCaret();
        } else {
            area.replaceNowOrLater(0, area.getLength(), text, () -> {});
            area.moveTo(0);
            area.requestFollowCaret();
        }
        shown = text;
    }
}
