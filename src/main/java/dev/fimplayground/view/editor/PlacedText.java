package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.RawPiece;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/**
 * A text in an area between what stands before it and after it. Lines with fresh text have the style {@code fresh}, all
 * others {@code around}. Goes past the area itself, whose own edits would move the caret and drop the user's selection.
 * FX thread only.
 */
final class PlacedText {
    static final Collection<String> FRESH = List.of("fresh");
    static final Collection<String> AROUND = List.of("around");

    private final CodeTextArea area;
    private boolean chips;
    private String before = "";
    private String after = "";

    PlacedText(CodeTextArea area) {
        this.area = area;
    }

    /** Where the text begins, in UTF-16 units of the area. */
    int start() {
        return before.length();
    }

    /** Where the text ends, in UTF-16 units of the area. */
    int end() {
        return area.getLength() - after.length();
    }

    int startLine() {
        return lineOf(start());
    }

    int endLine() {
        return lineOf(end());
    }

    int linesBefore() {
        return (int) before.chars().filter(c -> c == '\n').count();
    }

    /** Draws control tokens and signs as chips from now on, or no longer; the text itself is the same. */
    void showChips(boolean shown) {
        if (chips != shown) {
            chips = shown;
            area.getContent().replace(start(), end(), fresh(area.getText(start(), end())));
            styleBorders();
        }
    }

    /** Cuts the text to {@code keep} UTF-16 units, then appends. */
    void change(int keep, String appended) {
        int kept = chips ? beforeUnfinishedChip(keep) : keep;
        String added = area.getText(start() + kept, start() + keep) + appended;
        area.getContent().replace(start() + kept, end(), fresh(added));
        styleBorders();
    }

    private int beforeUnfinishedChip(int keep) {
        int from = Math.max(0, keep - RawPiece.LONGEST);
        return from + RawPiece.unfinished(area.getText(start() + from, start() + keep));
    }

    private ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> fresh(String text) {
        return chips && !text.isEmpty() ? RawChips.document(text, FRESH) : document(text, FRESH);
    }

    /** Puts the text between others; true if they were not there already. */
    boolean surround(String newBefore, String newAfter) {
        boolean changed = !newBefore.equals(before) || !newAfter.equals(after);
        if (changed) {
            area.getContent().replace(end(), area.getLength(), document(newAfter, AROUND));
            area.getContent().replace(0, start(), document(newBefore, AROUND));
            before = newBefore;
            after = newAfter;
            styleBorders();
        }
        return changed;
    }

    /** The lines in which the text begins and ends are shared with what is around it. */
    private void styleBorders() {
        int first = startLine();
        int last = endLine();
        boolean alone = before.isEmpty() && after.isEmpty();
        String firstPart = first == last ? area.getText(start(), end()) : area.getText(first);
        boolean firstIsFresh = first == last ? !firstPart.isEmpty() : firstPart.length() > start() - lineStart(first);
        style(first, firstIsFresh || alone);
        if (last > first) {
            style(last, end() > lineStart(last) || after.isEmpty());
        }
    }

    private void style(int line, boolean fresh) {
        Collection<String> wanted = fresh ? FRESH : AROUND;
        if (!area.getParagraph(line).getParagraphStyle().equals(wanted)) {
            area.getContent().setParagraphStyle(line, wanted);
        }
    }

    private int lineStart(int line) {
        return area.getAbsolutePosition(line, 0);
    }

    private int lineOf(int position) {
        return area.offsetToPosition(position, Bias.Forward).getMajor();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
            String text, Collection<String> paragraphStyle) {
        return ReadOnlyStyledDocument.fromString(
                text, text.isEmpty() ? List.of() : paragraphStyle, List.of(), SegmentOps.styledTextOps());
    }
}
