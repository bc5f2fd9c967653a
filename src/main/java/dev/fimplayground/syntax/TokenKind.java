package dev.fimplayground.syntax;

import java.util.Locale;
import java.util.Optional;

/** What a piece of code is, for its colour. Query files name these in lower case as captures. */
public enum TokenKind {
    /** Text without a colour of its own, also inside something that has one. */
    NONE,
    KEYWORD,
    STRING,
    ESCAPE,
    COMMENT,
    NUMBER,
    CONSTANT,
    FUNCTION,
    TYPE,
    PROPERTY,
    VARIABLE,
    BUILTIN,
    DECORATOR,
    OPERATOR;

    /** The style class of such text. */
    public String styleClass() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind that a capture such as {@code function.call} names by its part before the first dot. */
    static Optional<TokenKind> ofCapture(String capture) {
        String head = capture.split("\\.", 2)[0].toUpperCase(Locale.ROOT);
        for (TokenKind kind : values()) {
            if (kind.name().equals(head)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
