package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.TAB;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;

import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** A text to read, select and copy; Tab leaves it. FX thread only. */
abstract class ReadOnlyArea extends ScrolledArea {

    /** @param accessibleName for screen readers */
    ReadOnlyArea(String accessibleName) {
        super(accessibleName);
        CodeTextArea area = area();
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.consume(keyPressed(TAB), _ -> area.requestFocusTraversal(TraversalDirection.NEXT)),
                        InputMap.consume(
                                keyPressed(TAB, KeyCombination.SHIFT_DOWN),
                                _ -> area.requestFocusTraversal(TraversalDirection.PREVIOUS))));
    }
}
