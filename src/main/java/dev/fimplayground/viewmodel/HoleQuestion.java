package dev.fimplayground.viewmodel;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.syntax.CodeRange;
import dev.fimplayground.syntax.Language;

/**
 * Where the hole is and which way it is to go. Immutable: to be answered on any thread.
 *
 * @param hole what stood in the hole, or nothing
 * @param model of the endpoint: its tokens count
 */
record HoleQuestion(
        HoleMove move,
        TextSnapshot prefix,
        String hole,
        TextSnapshot suffix,
        Language language,
        Endpoint endpoint,
        String model) {

    /** The text with the hole filled: O(n). */
    String whole() {
        return prefix.text() + hole + suffix.text();
    }

    CodeRange range() {
        return new CodeRange(prefix.length(), prefix.length() + hole.length());
    }
}
