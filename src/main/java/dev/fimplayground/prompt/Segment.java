package dev.fimplayground.prompt;

import java.util.Optional;

/**
 * A stretch of the prompt that has one origin.
 *
 * @param start in the prompt, in UTF-16 units
 * @param end in the prompt, exclusive
 * @param control whether it is one control token; in a text that was typed, too
 * @param source where it was typed, of the same length; empty for the template's own text
 * @param context where it stands in the repository's text, if it is of that
 */
public record Segment(int start, int end, boolean control, Optional<TextPlace> source, Optional<ContextPlace> context) {

    /** Whether it is a control token that is no template's, but stands in a text. */
    public boolean strayControl() {
        return control && (source.isPresent() || context.isPresent());
    }
}
