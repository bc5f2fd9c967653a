package dev.fimplayground.syntax;

import dev.fimplayground.model.TextDifference;

/**
 * Whether brackets stand so deep in one another that a changing text had better not be parsed: with 400,000 left open a
 * parse takes seconds, whatever limit it was given, for the parser's recovery does not ask for it. Used by one thread at a
 * time.
 */
final class Nesting {
    /** No code that somebody reads comes near it. */
    static final int DEEPEST = 5_000;

    private String counted = "";
    private boolean tooDeep;
    private int changedSince;

    /**
     * Of the text as it is now. Brackets are counted anew only once so much has changed that there could be thousands
     * more, for that takes a millisecond of each key in a megabyte.
     */
    boolean isTooDeepIn(String text) {
        TextDifference difference = TextDifference.between(counted, text);
        changedSince += difference.oldEnd() + difference.newEnd() - 2 * difference.start();
        if (tooDeep || changedSince > DEEPEST) {
            tooDeep = isTooDeep(text);
            changedSince = 0;
        }
        counted = text;
        return tooDeep;
    }

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
