package dev.fimplayground.view.editor;

import java.util.Collection;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.model.TwoDimensional.Position;

/** Tab, Shift+Tab and Enter as a programmer expects them, in the text's own unit of indentation. FX thread only. */
final class Indentation {
    private final CodeTextArea area;
    private final IndentUnit unit;

    Indentation(CodeTextArea area) {
        this.area = area;
        this.unit = new IndentUnit(area);
    }

    /** Indents the selected lines, or writes blanks up to the next stop. */
    void indent() {
        String unit = this.unit.text();
        if (position(area.getSelection().getStart()).getMajor() < lastLine()) {
            changeLines(line -> area.getParagraphLength(line) > 0 ? unit : "", _ -> 0);
        } else {
            area.replaceSelection(unit.equals("\t") ? unit : upToNextStop(unit.length()));
        }
    }

    /** Takes one unit away from the start of the line or of the selected lines. */
    void unindent() {
        int unit = this.unit.text().length();
        changeLines(_ -> "", line -> removable(area.getText(line), unit));
    }

    /** Starts a line with the indentation of this one, and one unit more after a colon. */
    void startLine() {
        Position start = position(area.getSelection().getStart());
        String before = area.getText(start.getMajor()).substring(0, start.getMinor());
        String deeper = before.stripTrailing().endsWith(":") ? unit.text() : "";
        area.replaceSelection("\n" + IndentUnit.leadingBlanks(before) + deeper);
        area.requestFollowCaret();
    }

    private void changeLines(IntFunction<String> added, IntUnaryOperator removed) {
        int first = position(area.getSelection().getStart()).getMajor();
        MultiChangeBuilder<Collection<String>, String, Collection<String>> changes = area.createMultiChange();
        for (int line = first; line <= lastLine(); line++) {
            int count = removed.applyAsInt(line);
            if (count > 0 || !added.apply(line).isEmpty()) {
                int start = area.getAbsolutePosition(line, 0);
                changes.replaceText(start, start + count, added.apply(line));
            }
        }
        if (changes.hasChanges()) {
            changes.commit();
        }
    }

    /** The last line with a selected character in it. */
    private int lastLine() {
        int start = area.getSelection().getStart();
        return position(Math.max(start, area.getSelection().getEnd() - 1)).getMajor();
    }

    private String upToNextStop(int width) {
        return " ".repeat(width - position(area.getSelection().getStart()).getMinor() % width);
    }

    private Position position(int offset) {
        return area.offsetToPosition(offset, Bias.Forward);
    }

    private static int removable(String line, int unit) {
        return line.startsWith("\t")
                ? 1
                : Math.min(unit, IndentUnit.leadingBlanks(line).length());
    }
}
