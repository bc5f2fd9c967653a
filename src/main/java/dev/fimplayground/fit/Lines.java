package dev.fimplayground.fit;

import java.util.Optional;

/** Small questions about lines and their indentation; a tab goes to the next multiple of 4 columns. */
final class Lines {
    private static final int TAB = 4;

    private Lines() {}

    static String first(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    static String last(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    /** The last line before {@code text}'s last that is not blank. */
    static Optional<String> lastFullBeforeLast(String text) {
        String before = text.substring(0, Math.max(0, text.lastIndexOf('\n'))).stripTrailing();
        return before.isEmpty() ? Optional.empty() : Optional.of(last(before));
    }

    /** In columns. */
    static int indentation(String line) {
        int columns = 0;
        for (int i = 0; i < line.length() && (line.charAt(i) == ' ' || line.charAt(i) == '\t'); i++) {
            columns = line.charAt(i) == '\t' ? (columns / TAB + 1) * TAB : columns + 1;
        }
        return columns;
    }

    /** The least step by which a line of {@code text} is indented, or 4 columns. */
    static int unit(String text) {
        return text.lines()
                .filter(line -> !line.isBlank())
                .mapToInt(Lines::indentation)
                .filter(columns -> columns > 1)
                .min()
                .orElse(TAB);
    }
}
