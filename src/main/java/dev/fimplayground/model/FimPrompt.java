package dev.fimplayground.model;

import java.util.Optional;

/**
 * What stands before and after the hole, as the person typed it.
 *
 * <p>Any two texts may be held here, also such as cannot be sent; {@link #problem()} tells which.
 *
 * @param prefix the text before the hole; may be empty
 * @param suffix the text after the hole; may be empty
 */
public record FimPrompt(String prefix, String suffix) {

    public static final FimPrompt EMPTY = new FimPrompt("", "");

    /** Fill the middle as soon as there is a suffix, continue otherwise. */
    public FimMode mode() {
        return suffix.isEmpty() ? FimMode.CONTINUE : FimMode.FILL_MIDDLE;
    }

    /** Why this prompt cannot be sent, or empty when it can. */
    public Optional<PromptProblem> problem() {
        if (prefix.isBlank()) {
            return Optional.of(suffix.isBlank() ? PromptProblem.BLANK : PromptProblem.SUFFIX_ONLY);
        }
        return Optional.empty();
    }
}
