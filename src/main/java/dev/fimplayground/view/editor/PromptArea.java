package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.TAB;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import dev.fimplayground.viewmodel.PromptDrawing;
import dev.fimplayground.viewmodel.PromptDrawing.Piece;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.TextRange;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.Nodes;

/** Shows the exact prompt with its control tokens and token borders; what is selected in it is shown in the editors. */
public final class PromptArea extends ScrolledArea {
    private final PromptTabViewModel prompt;
    private final CodeTextArea area;
    private boolean showing;

    public PromptArea(PromptTabViewModel prompt, String accessibleName) {
        super(accessibleName);
        this.prompt = prompt;
        this.area = area();
        area.setEditable(false);
        area.setWrapText(true);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        addKeys();
        prompt.drawingProperty().subscribe(this::show);
        prompt.highlightProperty().subscribe(this::highlight);
        area.selectionProperty().addListener((_, _, now) -> selected(now));
        getStyleClass().add("prompt-area");
    }

    private void addKeys() {
        Nodes.addInputMap(
                area,
                sequence(
                        consume(keyPressed(TAB), _ -> area.requestFocusTraversal(TraversalDirection.NEXT)),
                        consume(
                                keyPressed(TAB, KeyCombination.SHIFT_DOWN),
                                _ -> area.requestFocusTraversal(TraversalDirection.PREVIOUS))));
    }

    private void show(PromptDrawing drawing) {
        showing = true;
        double top = area.getEstimatedScrollY();
        area.replace(0, area.getLength(), document(drawing));
        area.moveTo(0);
        area.scrollYToPixel(top);
        showing = false;
    }

    private void highlight(TextRange range) {
        if (!area.isFocused()) {
            showing = true;
            area.selectRange(Math.min(range.start(), area.getLength()), Math.min(range.end(), area.getLength()));
            area.requestFollowCaret();
            showing = false;
        }
    }

    private void selected(IndexRange now) {
        if (!showing && area.isFocused()) {
            prompt.select(new TextRange(now.getStart(), now.getEnd()));
        }
    }

    private static StyledDocument<Collection<String>, String, Collection<String>> document(PromptDrawing drawing) {
        var operations = SegmentOps.<Collection<String>>styledTextOps();
        ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> whole =
                ReadOnlyStyledDocument.fromString("", List.of(), List.of(), operations);
        for (Piece piece : drawing.pieces()) {
            whole = whole.concat(ReadOnlyStyledDocument.fromString(
                    piece.shown(), List.of(), List.of(styleClass(piece)), operations));
        }
        return whole;
    }

    private static String styleClass(Piece piece) {
        return "prompt-" + piece.look().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
