package dev.fimplayground.syntax;

/**
 * A coloured piece of a text.
 *
 * @param start in UTF-16 units from the start of the text
 * @param end exclusive, above {@code start}
 */
public record Span(int start, int end, TokenKind kind) {}
