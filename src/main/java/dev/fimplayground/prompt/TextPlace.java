package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart.Slot;

/**
 * A range in one of the two texts of a prompt.
 *
 * @param start in UTF-16 units
 * @param end in UTF-16 units, exclusive; the same as {@code start} for a place between two characters
 */
public record TextPlace(Slot slot, int start, int end) {
    public TextPlace {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** The number of the line where it begins, from 1. */
    public int line(FimPrompt prompt) {
        String before = slot.textOf(prompt).substring(0, start);
        return 1 + (int) before.chars().filter(c -> c == '\n').count();
    }
}
