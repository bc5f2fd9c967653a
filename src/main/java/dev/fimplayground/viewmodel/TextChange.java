package dev.fimplayground.viewmodel;

import dev.fimplayground.model.TextDifference;

/**
 * One replacement in a text.
 *
 * @param start where, in UTF-16 units from the text's beginning
 * @param removed what stood there
 * @param inserted what stands there now
 */
public record TextChange(int start, String removed, String inserted) {
    /** The shortest replacement that makes {@code now} of {@code before}. */
    static TextChange between(String before, String now) {
        TextDifference difference = TextDifference.between(before, now);
        return new TextChange(
                difference.start(),
                before.substring(difference.start(), difference.oldEnd()),
                now.substring(difference.start(), difference.newEnd()));
    }

    public int removedEnd() {
        return start + removed.length();
    }

    public int insertedEnd() {
        return start + inserted.length();
    }

    TextChange inverse() {
        return new TextChange(start, inserted, removed);
    }

    boolean isInsertion() {
        return removed.isEmpty() && !inserted.isEmpty();
    }

    boolean isDeletion() {
        return inserted.isEmpty() && !removed.isEmpty();
    }

    /** The text after this change. */
    public String applyTo(String text) {
        return text.substring(0, start) + inserted + text.substring(removedEnd());
    }
}
