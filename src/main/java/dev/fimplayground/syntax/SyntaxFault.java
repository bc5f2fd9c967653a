package dev.fimplayground.syntax;

import java.util.Optional;

/**
 * A place where a text does not follow its language's grammar.
 *
 * @param range what could not be read; empty where something is missing
 * @param missing what ought to stand there, as the grammar names it, for instance {@code )} or {@code identifier}
 */
public record SyntaxFault(CodeRange range, Optional<String> missing) {}
