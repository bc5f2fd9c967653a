package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.BracketMatch;
import dev.fimplayground.syntax.BracketRequest;
import dev.fimplayground.syntax.Brackets;
import dev.fimplayground.syntax.Highlighter;
import java.util.Collection;
import javafx.css.PseudoClass;
import org.fxmisc.richtext.SelectionImpl;

/**
 * Marks the bracket beside the caret and its partner while the area has the focus. The marks are selections of their
 * own, which lie below the text and follow its edits, so that colours and marks do not meet. FX thread only; partners are
 * looked for on the syntax thread.
 */
final class BracketMarks {
    private static final PseudoClass LONELY = PseudoClass.getPseudoClass("lonely-bracket");

    private final CodeTextArea area;
    private final Highlighter highlighter;
    private final SelectionImpl<Collection<String>, String, Collection<String>> bracket;
    private final SelectionImpl<Collection<String>, String, Collection<String>> partner;
    private long asked;
    private boolean following;

    BracketMarks(CodeTextArea area, Highlighter highlighter) {
        this.area = area;
        this.highlighter = highlighter;
        bracket = mark("bracket");
        partner = mark("partner");
        area.caretPositionProperty().addListener((_, _, _) -> look());
        area.multiPlainChanges().subscribe(_ -> look());
        area.focusedProperty().subscribe(this::look);
    }

    private SelectionImpl<Collection<String>, String, Collection<String>> mark(String name) {
        SelectionImpl<Collection<String>, String, Collection<String>> mark =
                new SelectionImpl<>(name, area, path -> path.getStyleClass().add("bracket-mark"));
        area.addSelection(mark);
        return mark;
    }

    private void look() {
        long request = ++asked;
        int caret = area.getCaretPosition();
        if (!area.isFocused() || !besideBracket(caret)) {
            forget();
            return;
        }
        following = true;
        var shown = area.getContent().snapshot();
        highlighter.match(new BracketRequest(shown::getText, caret, match -> {
            if (request == asked) {
                show(match);
            }
        }));
    }

    private void forget() {
        show(new BracketMatch.None());
        if (following) {
            following = false;
            highlighter.forgetMatch();
        }
    }

    private boolean besideBracket(int caret) {
        return area.getText(Math.max(0, caret - 1), Math.min(area.getLength(), caret + 1))
                .chars()
                .anyMatch(c -> Brackets.isBracket((char) c));
    }

    private void show(BracketMatch match) {
        area.pseudoClassStateChanged(LONELY, match instanceof BracketMatch.Lonely);
        switch (match) {
            case BracketMatch.None() -> show(-1, -1);
            case BracketMatch.Pair(int position, int other) -> show(position, other);
            case BracketMatch.Beyond(int position) -> show(position, -1);
            case BracketMatch.Lonely(int position) -> show(position, -1);
        }
    }

    /** -1: nowhere. */
    private void show(int position, int other) {
        move(bracket, position);
        move(partner, other);
    }

    private static void move(SelectionImpl<Collection<String>, String, Collection<String>> mark, int position) {
        int start = Math.max(0, position);
        int end = position < 0 ? 0 : position + 1;
        if (mark.getStartPosition() != start || mark.getEndPosition() != end) {
            mark.selectRange(start, end);
        }
    }
}
