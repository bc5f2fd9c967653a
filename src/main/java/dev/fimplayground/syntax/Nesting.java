package dev.fimplayground.syntax;

/**
 * Whether brackets stand so deep in one another that a text had better not be parsed: where some are left open, one step
 * of the parser's recovery takes time in proportion to the square of their number, and cannot be stopped.
 */
final class Nesting {
    /** No code that somebody reads comes near it. */
    static final int DEEPEST = 5_000;

    private Nesting() {}

    /** Brackets in strings and comments count too, for only the parser could tell them. */
    static boolean isTooDeep(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[', '{' -> depth++;
                case ')', ']', '}' -> depth = Math.max(0, depth - 1);
                default -> {
                    // Not a bracket.
                }
            }
            if (depth > DEEPEST) {
                return true;
            }
        }
        return false;
    }
}
