package dev.fimplayground.view.editor;

import javafx.scene.Node;
import javafx.scene.text.TextFlow;

/**
 * Visible white space and indent guides of an area: drawn over each line that is on screen, in nodes of their own, so
 * that the text, its positions and its colours know nothing of them. A line has no such node while both are off. FX
 * thread only.
 */
final class LineMarks {
    private boolean whiteSpace;
    private boolean guides;
    private int unit;

    boolean whiteSpaceShown() {
        return whiteSpace;
    }

    boolean guidesShown() {
        return guides;
    }

    void show(CodeTextArea area, boolean showWhiteSpace, boolean showGuides) {
        if (whiteSpace != showWhiteSpace || guides != showGuides) {
            whiteSpace = showWhiteSpace;
            guides = showGuides;
            area.lookupAll(".paragraph-text").forEach(line -> dress((TextFlow) line));
        }
    }

    /** How many columns are between two guides. Looked for once after an edit: it takes hundreds of lines to tell. */
    int unit(CodeTextArea area) {
        if (unit == 0) {
            unit = new IndentUnit(area).width();
        }
        return unit;
    }

    void tabSizeChanged() {
        unit = 0;
    }

    /** Gives the node of a line its marks. */
    void dress(TextFlow line) {
        line.getChildren().removeIf(LineMark.class::isInstance);
        if (whiteSpace || guides) {
            line.getChildren().add(new LineMark(line, this));
        }
    }

    /** Blank lines follow the lines around them, which were edited. */
    void edited(CodeTextArea area) {
        unit = 0;
        if (guides) {
            area.lookupAll(".line-mark").forEach(LineMarks::layOutIfBlank);
        }
    }

    private static void layOutIfBlank(Node node) {
        if (node instanceof LineMark mark && mark.isBlank()) {
            mark.requestLayout();
        }
    }
}
