package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.CodeRange;

/** Keeps a move from emptying the hole, which happens where both its ends go to the same border. Keeps nothing. */
final class HoleLength {
    private HoleLength() {}

    /**
     * The range that was found; if it is empty, the one from its border on that is as long as the hole was, or just
     * longer so that no character is cut in two.
     *
     * @param length of the hole before the move, in UTF-16 units
     */
    static CodeRange kept(String whole, CodeRange found, int length) {
        if (found.end() > found.start() || length == 0) {
            return found;
        }
        int start = Math.min(found.start(), whole.length() - length);
        int end = start + length;
        return new CodeRange(
                isWithinCharacter(whole, start) ? start - 1 : start, isWithinCharacter(whole, end) ? end + 1 : end);
    }

    private static boolean isWithinCharacter(String whole, int at) {
        return at > 0 && at < whole.length() && Character.isSurrogatePair(whole.charAt(at - 1), whole.charAt(at));
    }
}
