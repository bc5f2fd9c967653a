package dev.fimplayground.model;

import java.util.regex.Pattern;

/**
 * Tells a key that was typed where something else belongs, by its look: nobody can know. It is meant to err on the side of
 * names that people do give.
 */
public final class KeyShape {
    /** How keys of OpenAI, Model Studio and many others begin. */
    private static final Pattern PREFIXED = Pattern.compile("(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{8,}");

    private static final Pattern BARE = Pattern.compile("(?=.*\\d)(?=.*[A-Za-z])[A-Za-z0-9+=]{32,}");

    private KeyShape() {}

    /** Whether a key with the usual prefix is anywhere in {@code text}. */
    public static boolean isIn(String text) {
        return PREFIXED.matcher(text).find();
    }

    /** Whether {@code text} as a whole looks like a key: with the usual prefix, or long, with letters, digits and no words. */
    public static boolean is(String text) {
        String stripped = text.strip();
        return stripped.startsWith("sk-")
                || isIn(stripped)
                || BARE.matcher(stripped).matches();
    }
}
