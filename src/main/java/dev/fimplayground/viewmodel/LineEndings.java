package dev.fimplayground.viewmodel;

/**
 * Turns CRLF and lone CR into LF, also when a CRLF is split between two deltas. Editors count a line end as one
 * character, so every text they show goes through here. Not safe for use by several threads at once.
 */
final class LineEndings implements Reading {
    private boolean afterCarriageReturn;

    static String normalise(String text) {
        return text.indexOf('\r') < 0 ? text : new LineEndings().next(text);
    }

    @Override
    public String next(String delta) {
        if (!afterCarriageReturn && delta.indexOf('\r') < 0) {
            return delta;
        }
        StringBuilder out = new StringBuilder(delta.length());
        for (int i = 0; i < delta.length(); i++) {
            char c = delta.charAt(i);
            if (c == '\r') {
                out.append('\n');
            } else if (c != '\n' || !afterCarriageReturn) {
                out.append(c);
            }
            afterCarriageReturn = c == '\r';
        }
        return out.toString();
    }
}
