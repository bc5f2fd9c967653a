package dev.fimplayground.tokenizer;

import dev.fimplayground.model.TextDifference;

/**
 * The part of a changed text that has to be cut into tokens again: whole lines around what differs.
 *
 * @param start in both texts, in UTF-16 units
 * @param oldEnd exclusive, in the text before
 * @param newEnd exclusive, in the text now
 */
record Recut(int start, int oldEnd, int newEnd) {
    static Recut between(Tokenizer tokenizer, String old, String now) {
        TextDifference difference = TextDifference.between(old, now);
        int start = cutBefore(tokenizer, old, now, difference.start());
        int oldEnd = cutAfter(tokenizer, old, now, difference.oldEnd());
        return new Recut(start, oldEnd, oldEnd + now.length() - old.length());
    }

    String in(String now) {
        return now.substring(start, newEnd);
    }

    private static int cutBefore(Tokenizer tokenizer, String old, String now, int last) {
        int at = last;
        while (at > 0 && !(tokenizer.alwaysCutsAt(old, at) && tokenizer.alwaysCutsAt(now, at))) {
            at = old.lastIndexOf('\n', at - 2) + 1;
        }
        return at;
    }

    private static int cutAfter(Tokenizer tokenizer, String old, String now, int first) {
        int shift = now.length() - old.length();
        int at = lineAfter(old, first);
        while (at < old.length() && !(tokenizer.alwaysCutsAt(old, at) && tokenizer.alwaysCutsAt(now, at + shift))) {
            at = lineAfter(old, at);
        }
        return at;
    }

    private static int lineAfter(String text, int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end + 1;
    }
}
