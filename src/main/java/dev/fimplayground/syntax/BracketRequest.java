package dev.fimplayground.syntax;

import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Asks for the partner of the bracket before the caret, or else of the one after it.
 *
 * @param text the whole text, immutable; called on the background thread
 * @param caret between 0 and the text's length, in UTF-16 units
 * @param onMatch runs on the UI's thread
 */
public record BracketRequest(Supplier<String> text, int caret, Consumer<BracketMatch> onMatch) {}
