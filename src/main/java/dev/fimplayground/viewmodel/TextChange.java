package dev.fimplayground.viewmodel;

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
        int limit = Math.min(before.length(), now.length());
        int head = 0;
        while (head < limit && before.charAt(head) == now.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head
                && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) {
            tail++;
        }
        return new TextChange(
                head, before.substring(head, before.length() - tail), now.substring(head, now.length() - tail));
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
