package dev.fimplayground.fit;

import java.util.List;

/**
 * A middle in its place. Immutable.
 *
 * @param lineComments what begins a comment to the end of the line in this language, for instance {@code #}
 */
public record FilledHole(String prefix, String middle, String suffix, List<String> lineComments) {
    public FilledHole {
        lineComments = List.copyOf(lineComments);
    }

    public String text() {
        return prefix + middle + suffix;
    }

    /** Where the middle begins in {@link #text}. */
    int middleStart() {
        return prefix.length();
    }

    /** Where the middle ends in {@link #text}, exclusive. */
    int middleEnd() {
        return prefix.length() + middle.length();
    }
}
