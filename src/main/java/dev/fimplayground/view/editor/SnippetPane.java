package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Language;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.EventPattern;
import org.fxmisc.wellbehaved.event.InputMap;
import org.fxmisc.wellbehaved.event.Nodes;

/** Shows code that was written for the reader, coloured; to be selected and copied, not edited. FX thread only. */
public final class SnippetPane extends ScrolledArea {
    private final CodeTextArea area;
    private final Colouring colouring;
    private String shown = "";

    public SnippetPane(HighlightSource highlighting, String accessibleName) {
        super(accessibleName);
        this.area = area();
        this.colouring = new Colouring(area, highlighting);
        area.setEditable(false);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        new LineNumbers(area);
        getStyleClass().add("snippet-pane");
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

    /** Stays where it was scrolled to: what changes is mostly a line of many. */
    public void show(String code, Language language) {
        if (!code.equals(shown)) {
            shown = code;
            double top = area.getEstimatedScrollY();
            area.replaceNowOrLater(0, area.getLength(), code, () -> replaced(code, language, top));
        }
    }

    private void replaced(String code, Language language, double top) {
        area.moveTo(0);
        area.scrollYToPixel(top);
        colouring.edited(new Colouring.Source(language, () -> code, 0));
    }
}
