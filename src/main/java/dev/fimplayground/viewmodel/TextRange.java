package dev.fimplayground.viewmodel;

/**
 * A part of a text.
 *
 * @param start in UTF-16 units
 * @param end in UTF-16 units, exclusive; the same as {@code start} for a place between two characters
 */
public record TextRange(int start, int end) {
    public static final TextRange START = new TextRange(0, 0);

    public boolean isEmpty() {
        return start == end;
    }
}
