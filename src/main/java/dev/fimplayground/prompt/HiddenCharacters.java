package dev.fimplayground.prompt;

/** Which characters a person does not see, or sees as something else. Source: the Unicode character database. */
final class HiddenCharacters {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int IDEOGRAPHIC_SPACE = 0x3000;

    private HiddenCharacters() {}

    /** Printable ASCII and what ends and indents lines: most of all code, and none of it hidden. */
    static boolean isPlain(char c) {
        return (c >= ' ' && c <= '~') || c == '\n' || c == '\t';
    }

    /** Those that change the order in which text is shown. */
    static boolean isBidirectional(int point) {
        return point == 0x061C
                || (point >= 0x200E && point <= 0x200F)
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069);
    }

    /**
     * Those that show nothing, or a gap that is no ordinary space. Joiners between two letters or signs beyond Latin
     * are how some scripts and emoji are written, and are not meant.
     *
     * @param at where in {@code text} the character begins
     */
    static boolean isInvisible(String text, int at) {
        int point = text.codePointAt(at);
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t' && point != '\n' && point != '\r' && point != '\f';
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                point != ' ' && point != IDEOGRAPHIC_SPACE;
            case Character.FORMAT ->
                !isBidirectional(point) && !isVisibleFormat(point) && !(isJoiner(point) && joins(text, at));
            default -> point == 0x034F || point == 0x115F || point == 0x1160 || point == 0x3164 || point == 0xFFA0;
        };
    }

    /** What stands for it in plain text: a space for a gap, nothing for the others. */
    static String replacement(int point) {
        return switch (Character.getType(point)) {
            case Character.SPACE_SEPARATOR -> " ";
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> "\n";
            default -> "";
        };
    }

    private static boolean isJoiner(int point) {
        return point == ZERO_WIDTH_NON_JOINER || point == ZERO_WIDTH_JOINER;
    }

    private static boolean joins(String text, int at) {
        return at > 0
                && at + 1 < text.length()
                && text.codePointBefore(at) >= 0x0300
                && text.codePointAt(at + 1) >= 0x0300;
    }

    /** Signs that enclose the digits after them. */
    private static boolean isVisibleFormat(int point) {
        return (point >= 0x0600 && point <= 0x0605)
                || point == 0x06DD
                || point == 0x070F
                || (point >= 0x0890 && point <= 0x0891)
                || point == 0x08E2
                || point == 0x110BD
                || point == 0x110CD;
    }
}
