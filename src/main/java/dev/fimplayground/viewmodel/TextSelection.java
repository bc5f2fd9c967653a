package dev.fimplayground.viewmodel;

/**
 * What is selected in an editor, in UTF-16 units from the text's beginning.
 *
 * @param anchor where the selection began; the caret's place if nothing is selected
 * @param caret where the caret stands
 */
public record TextSelection(int anchor, int caret) {
    public static final TextSelection START = at(0);

    public static TextSelection at(int caret) {
        return new TextSelection(caret, caret);
    }

    public int start() {
        return Math.min(anchor, caret);
    }

    public int end() {
        return Math.max(anchor, caret);
    }

    public boolean isEmpty() {
        return anchor == caret;
    }

    /** As much of it as a text of {@code length} UTF-16 units has. */
    public TextSelection within(int length) {
        return new TextSelection(Math.clamp(anchor, 0, length), Math.clamp(caret, 0, length));
    }
}
