package dev.fimplayground.engine.generation;

import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the stop string that a text completes first; that does not depend on the pieces in which the text came.
 * Immutable.
 */
record StopStrings(List<String> strings) {

    /** Where the stop string that ends first begins; of those that end together, the longest. */
    OptionalInt find(CharSequence text) {
        String whole = text.toString();
        int begin = -1;
        int end = Integer.MAX_VALUE;
        for (String stop : strings) {
            int at = indexOf(whole, stop);
            if (at >= 0 && (at + stop.length() < end || (at + stop.length() == end && at < begin))) {
                begin = at;
                end = at + stop.length();
            }
        }
        return begin < 0 ? OptionalInt.empty() : OptionalInt.of(begin);
    }

    /** How many characters at the end of {@code text} may be the beginning of a stop string. */
    int possibleBeginning(CharSequence text) {
        String whole = text.toString();
        int longest = 0;
        for (String stop : strings) {
            for (int length = Math.min(stop.length() - 1, whole.length()); length > longest; length--) {
                int at = whole.length() - length;
                if (whole.startsWith(stop.substring(0, length), at) && !splitsCodePoint(whole, at)) {
                    longest = length;
                }
            }
        }
        return longest;
    }

    private static int indexOf(String text, String stop) {
        int at = text.indexOf(stop);
        while (at >= 0 && splitsCodePoint(text, at)) {
            at = text.indexOf(stop, at + 1);
        }
        return at;
    }

    private static boolean splitsCodePoint(String text, int at) {
        return at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }
}
