package dev.fimplayground.engine;

/** Words of a stranger, a file's or a client's, cut short so that they can be told back within a sentence. */
public final class Excerpt {
    private static final int LONGEST = 80;

    private Excerpt() {}

    /** The first {@value #LONGEST} characters at most, with dots if there were more. */
    public static String of(String given) {
        if (given.length() <= LONGEST) {
            return given;
        }
        int end = Character.isHighSurrogate(given.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return given.substring(0, end) + "...";
    }

    /** {@link #of} between quotation marks. */
    public static String quoted(String given) {
        return '"' + of(given) + '"';
    }
}
