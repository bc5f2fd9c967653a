package dev.fimplayground.fit;

import dev.fimplayground.syntax.Language;
import java.util.List;
import java.util.Optional;

/**
 * A middle in its place. Immutable.
 *
 * @param reference what really stood there, if that is known
 */
public record FilledHole(String prefix, String middle, String suffix, Language language, Optional<String> reference) {

    public String text() {
        return with(middle);
    }

    /** The text with something else in the hole. */
    String with(String other) {
        return prefix + other + suffix;
    }

    /** What begins a comment to the end of the line in this language. */
    List<String> lineComments() {
        return switch (language) {
            case PYTHON, SHELL -> List.of("#");
            case JAVA, JAVASCRIPT, TYPESCRIPT, TSX, C, CPP, GO, RUST -> List.of("//");
            case SQL -> List.of("--");
            case PLAIN, JSON, HTML, CSS -> List.of();
        };
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
