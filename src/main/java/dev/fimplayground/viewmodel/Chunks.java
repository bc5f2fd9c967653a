package dev.fimplayground.viewmodel;

/** Where a word or a line of code ends, or begins when looked at from its end. Offsets are in UTF-16 units. */
final class Chunks {
    private Chunks() {}

    /** The end of the first word with the white space before it; names are words, and runs of other signs. */
    static int endOfWord(String text) {
        int at = 0;
        while (at < text.length() && Character.isWhitespace(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at == text.length() ? at : endOfRun(text, at);
    }

    /** The end of the first line that is not empty, its line end included. */
    static int endOfLine(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        int lineEnd = text.indexOf('\n', at);
        return lineEnd < 0 ? text.length() : lineEnd + 1;
    }

    /** The start of the last word, the white space after it included. */
    static int startOfLastWord(String text) {
        int at = text.length();
        while (at > 0 && Character.isWhitespace(text.codePointBefore(at))) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at == 0 ? 0 : startOfRun(text, at);
    }

    /** The start of the last line; of the one before if the text ends with a line end. */
    static int startOfLastLine(String text) {
        return text.isEmpty() ? 0 : text.lastIndexOf('\n', text.length() - 2) + 1;
    }

    private static int endOfRun(String text, int start) {
        boolean name = isName(text.codePointAt(start));
        int at = start;
        while (at < text.length() && isSameKind(text.codePointAt(at), name)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private static int startOfRun(String text, int end) {
        boolean name = isName(text.codePointBefore(end));
        int at = end;
        while (at > 0 && isSameKind(text.codePointBefore(at), name)) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }

    private static boolean isSameKind(int codePoint, boolean name) {
        return !Character.isWhitespace(codePoint) && isName(codePoint) == name;
    }

    private static boolean isName(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || codePoint == '_';
    }
}
