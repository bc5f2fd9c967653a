package dev.fimplayground.syntax;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Which characters are brackets, and which of them belong together in a plain text. */
public final class Brackets {
    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private Brackets() {}

    public static boolean isBracket(char c) {
        return opens(c) || CLOSING.indexOf(c) >= 0;
    }

    static boolean opens(char c) {
        return OPENING.indexOf(c) >= 0;
    }

    /** Of a bracket. */
    static char partner(char bracket) {
        return opens(bracket) ? CLOSING.charAt(OPENING.indexOf(bracket)) : OPENING.charAt(CLOSING.indexOf(bracket));
    }

    /** The partner of the bracket at {@code position}, counting brackets of its kind that {@code counts} holds for. */
    static OptionalInt scan(CharSequence text, int position, IntPredicate counts) {
        char bracket = text.charAt(position);
        char partner = partner(bracket);
        int step = opens(bracket) ? 1 : -1;
        int depth = 0;
        for (int i = position; i >= 0 && i < text.length(); i += step) {
            char c = text.charAt(i);
            if ((c == bracket || c == partner) && counts.test(i)) {
                depth += c == bracket ? 1 : -1;
                if (depth == 0) {
                    return OptionalInt.of(i);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** As {@link #scan}, where everything counts. */
    static BracketMatch match(CharSequence text, int position) {
        OptionalInt partner = scan(text, position, _ -> true);
        return partner.isPresent()
                ? new BracketMatch.Pair(position, partner.getAsInt())
                : new BracketMatch.Lonely(position);
    }
}
