package dev.fimplayground.syntax;

/** What belongs to the bracket beside a caret. Positions are UTF-16 indexes of the text that was asked about. */
public sealed interface BracketMatch {

    /** No bracket of the code stands there: nothing at all, or one in a string or a comment. */
    record None() implements BracketMatch {}

    /** Two brackets that belong together. */
    record Pair(int position, int partner) implements BracketMatch {}

    /** The bracket's partner stands in a text before or after this one. */
    record Beyond(int position) implements BracketMatch {}

    /** The bracket has no partner. */
    record Lonely(int position) implements BracketMatch {}
}
