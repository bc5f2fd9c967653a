package dev.fimplayground.syntax;

import java.util.List;
import java.util.Optional;

/**
 * Answers questions about the structure of a text. Calls block while the text is parsed, a large one for up to a second or
 * two: never to be made on the UI's thread. Safe for use by many threads at once.
 */
public interface CodeReader {
    /** In UTF-16 units: longer texts are not read. */
    int MAX_LENGTH = 400_000;

    /** Where {@code step} leads from a range of {@code text}. */
    NodeAnswer node(String text, Language language, CodeRange from, NodeStep step);

    /**
     * Where a text does not follow its language's grammar, outer faults before those within, at most the first hundred.
     *
     * @return empty if that cannot be told: no grammar, or the text is too large
     */
    Optional<List<SyntaxFault>> faults(String text, Language language);
}
