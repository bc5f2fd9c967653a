package dev.fimplayground.viewmodel;

import java.util.Locale;

/**
 * Makes visible what an editor does not show: ASCII control characters as their pictures (U+2400 and on), carriage returns
 * among them, and invisible or bidirectional characters by their number. Line ends stay line ends.
 */
final class RawSigns implements Reading {
    private static final int PICTURES = 0x2400;
    private static final int PICTURE_OF_DELETE = 0x2421;

    @Override
    public String next(String delta) {
        StringBuilder out = new StringBuilder(delta.length());
        delta.codePoints().forEach(c -> append(out, c));
        return out.toString();
    }

    private static void append(StringBuilder out, int codePoint) {
        if (codePoint == '\n' || codePoint == '\t') {
            out.append((char) codePoint);
        } else if (codePoint < ' ') {
            out.append((char) (PICTURES + codePoint));
        } else if (codePoint == 0x7f) {
            out.append((char) PICTURE_OF_DELETE);
        } else if (isInvisible(codePoint)) {
            out.append(String.format(Locale.ROOT, "⟨U+%04X⟩", codePoint));
        } else {
            out.appendCodePoint(codePoint);
        }
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || (type == Character.SPACE_SEPARATOR && codePoint != ' ');
    }
}
