package dev.fimplayground.syntax;

import java.util.function.Supplier;

/**
 * Asks for the colours of a part of a text.
 *
 * @param revision the caller's number of the text: equal numbers of one highlighter mean equal texts
 * @param text the whole text, immutable; called on the background thread, at most once
 * @param from first UTF-16 unit to colour; a border outside the text is moved into it
 * @param to exclusive
 */
public record HighlightRequest(long revision, Language language, Supplier<String> text, int from, int to) {}
