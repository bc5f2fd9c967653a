package dev.fimplayground.syntax;

/**
 * A part of a text; may be empty.
 *
 * @param start in UTF-16 units
 * @param end exclusive, not before {@code start}
 */
public record CodeRange(int start, int end) {
    boolean contains(CodeRange other) {
        return start <= other.start && end >= other.end;
    }

    boolean isEmpty() {
        return start == end;
    }
}
