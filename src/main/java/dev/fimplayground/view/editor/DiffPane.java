package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.LineDiff;
import dev.fimplayground.viewmodel.LineDiff.Kind;
import java.util.Collection;
import java.util.List;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** Shows two texts as one: lines of only one of them have a sign and a tint. Not editable. FX thread only. */
public final class DiffPane extends ScrolledArea {
    private final CodeTextArea area;

    public DiffPane(String accessibleName) {
        super(accessibleName);
        this.area = area();
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        getStyleClass().add("diff-pane");
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

    public void show(LineDiff diff) {
        area.replace(diff.lines().isEmpty() ? document("") : document(diff));
        area.moveTo(0);
        area.requestFollowCaret();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(LineDiff diff) {
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> lines =
                new ReadOnlyStyledDocumentBuilder<>(SegmentOps.styledTextOps(), List.of());
        diff.lines()
                .forEach(line -> lines.addParagraph(sign(line.kind()) + line.text(), List.of(), style(line.kind())));
        return lines.build();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(String text) {
        return ReadOnlyStyledDocument.fromString(text, List.of("both"), List.of(), SegmentOps.styledTextOps());
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case BOTH -> "  ";
            case ONLY_BEFORE -> "− ";
            case ONLY_NOW -> "+ ";
        };
    }

    private static List<String> style(Kind kind) {
        return switch (kind) {
            case BOTH -> List.of("both");
            case ONLY_BEFORE -> List.of("removed");
            case ONLY_NOW -> List.of("added");
        };
    }
}
