package dev.fimplayground.syntax;

/** Where a step through the syntax tree leads. */
public sealed interface NodeAnswer {

    /** To this node. */
    record Found(CodeRange range) implements NodeAnswer {}

    /** There is no node that way. */
    record AtTheEnd() implements NodeAnswer {}

    /** The text's language is not known, or its grammar did not load. */
    record NoGrammar() implements NodeAnswer {}

    /** The text is longer than {@link CodeReader#MAX_LENGTH}, or could not be parsed in time. */
    record TooLarge() implements NodeAnswer {}
}
