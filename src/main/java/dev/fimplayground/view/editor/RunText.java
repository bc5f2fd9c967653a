package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.kept.RunExcerpt;
import java.util.Collection;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** A kept run's middle, tinted, between the end of its prefix and the beginning of its suffix. Not editable. */
public final class RunText extends ScrolledArea {
    private final CodeTextArea area;

    public RunText(String accessibleName) {
        super(accessibleName);
        this.area = area();
        area.setEditable(false);
        area.setWrapText(true);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        getStyleClass().addAll("diff-pane", "run-text");
        Nodes.addInputMap(
                area,
                InputMap.sequence(
                        InputMap.consume(
                                EventPattern.keyPressed(KeyCode.TAB),
                                _ -> area.requestFocusTraversal(TraversalDirection.NEXT)),
                        InputMap.consume(
                                EventPattern.keyPressed(KeyCode.TAB, KeyCombination.SHIFT_DOWN),
                                _ -> area.requestFocusTraversal(TraversalDirection.PREVIOUS))));
    }

    /** Shows the texts, and the middle's beginning first. */
    public void show(RunExcerpt excerpt) {
        area.replace(part(excerpt.before(), "run-around")
                .concat(part(excerpt.middle(), "run-middle"))
                .concat(part(excerpt.after(), "run-around")));
        area.moveTo(excerpt.before().length());
        area.requestFollowCaret();
    }

    private static StyledDocument<Collection<String>, String, Collection<String>> part(String text, String style) {
        return ReadOnlyStyledDocument.fromString(text, List.of(), List.of(style), SegmentOps.styledTextOps());
    }
}
