package dev.fimplayground.viewmodel;

import java.util.Locale;

/**
 * Makes visible what an editor does not show: ASCII control characters by their names, carriage returns among them, and
 * invisible or bidirectional characters by their numbers, each in angle brackets that every monospaced font has. Line
 * ends stay line ends.
 */
final class RawSigns implements Reading {
    private static final String[] NAMES =
            ("NUL SOH STX ETX EOT ENQ ACK BEL BS HT LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC"
                            + " FS GS RS US")
                    .split(" ");

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
            appendSign(out, NAMES[codePoint]);
        } else if (codePoint == 0x7f) {
            appendSign(out, "DEL");
        } else if (isInvisible(codePoint)) {
            appendSign(out, String.format(Locale.ROOT, "U+%04X", codePoint));
        } else {
            out.appendCodePoint(codePoint);
        }
    }

    private static void appendSign(StringBuilder out, String name) {
        out.append('⟨').append(name).append('⟩');
    }

    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL
                || (type == Character.SPACE_SEPARATOR && codePoint != ' ');
    }
}
