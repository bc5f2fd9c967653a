package dev.fimplayground.prompt;

import java.util.Optional;

/**
 * A stretch of the prompt that has one origin.
 *
 * @param start in the prompt, in UTF-16 units
 * @param end in the prompt, exclusive
 * @param control whether it is one control token; in a text that was typed, too
 * @param source where it was typed, of the same length; empty for the template's own text
 */
public record Segment(int start, int end, boolean control, Optional<TextPlace> source) {}
