package dev.fimplayground.viewmodel;

/**
 * Where the caret stands, as people count.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 */
public record CaretPosition(int line, int column) {
    public static final CaretPosition START = new CaretPosition(1, 1);
}
