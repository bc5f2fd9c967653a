package dev.fimplayground.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A piece of a template: text of its own, or the place of what a person typed. */
public sealed interface TemplatePart {

    /** @param text stands in the prompt as it is */
    record Literal(String text) implements TemplatePart {}

    /**
     * Text of the repository around the hole.
     *
     * @param file the path of the file it belongs to; empty for the names of the repository and of the hole's own file
     */
    record ContextText(Optional<String> file, String text) implements TemplatePart {}

    /** Where a text of the prompt goes. */
    enum Slot implements TemplatePart {
        PREFIX("{prefix}"),
        SUFFIX("{suffix}");

        private final String placeholder;

        Slot(String placeholder) {
            this.placeholder = placeholder;
        }

        /** How a pattern writes it. */
        public String placeholder() {
            return placeholder;
        }

        public String textOf(FimPrompt prompt) {
            return this == PREFIX ? prompt.prefix() : prompt.suffix();
        }
    }

    /** Reads a pattern: literal text with placeholders in it. */
    static List<TemplatePart> parse(String pattern) {
        List<TemplatePart> parts = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < pattern.length(); at++) {
            for (Slot slot : Slot.values()) {
                if (pattern.startsWith(slot.placeholder(), at)) {
                    addLiteral(parts, pattern.substring(from, at));
                    parts.add(slot);
                    from = at + slot.placeholder().length();
                }
            }
        }
        addLiteral(parts, pattern.substring(from));
        return List.copyOf(parts);
    }

    private static void addLiteral(List<TemplatePart> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new Literal(text));
        }
    }
}
