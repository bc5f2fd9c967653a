package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.TAB;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import dev.fimplayground.viewmodel.PromptDrawing;
import dev.fimplayground.viewmodel.PromptTabViewModel;
import dev.fimplayground.viewmodel.TextRange;
import javafx.scene.TraversalDirection;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.Nodes;

/** Shows the exact prompt with its control tokens and token borders; what is selected in it is shown in the editors. */
public final class PromptArea extends ScrolledArea {
    private final PromptTabViewModel prompt;
    private final CodeTextArea area;
    private final PromptText text;
    private boolean showing;

    public PromptArea(PromptTabViewModel prompt, String accessibleName) {
        super(accessibleName);
        this.prompt = prompt;
        this.area = area();
        this.text = new PromptText(area);
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
        text.show(drawing.pieces());
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
}
