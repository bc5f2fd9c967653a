package dev.fimplayground.model;

/**
 * Tells what was typed as a model's name from what was typed there by mistake, above all a key: nobody can know, so it goes
 * by the look. Thread-safe.
 */
public final class ModelName {
    /** In UTF-16 units. */
    private static final int LONGEST = 100;

    private ModelName() {}

    /** Whether {@code text}, less white space around it, may be sent and kept as a model's name; nothing may. */
    public static boolean isPlausible(String text) {
        String name = text.strip();
        return name.length() <= LONGEST && name.chars().noneMatch(ModelName::isSpace) && !KeyShape.is(name);
    }

    private static boolean isSpace(int unit) {
        return Character.isWhitespace(unit) || Character.isSpaceChar(unit);
    }
}
