package dev.fimplayground.model;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a person has put on a kept run. A char that is half a character becomes a question mark.
 *
 * @param tags without white space at their ends, none empty, each once, in alphabetical order
 * @param note free text; empty when there is none
 * @param starred such a run is kept when old ones are dropped
 */
public record RunMarks(List<String> tags, String note, boolean starred) {
    public static final RunMarks NONE = new RunMarks(List.of(), "", false);

    public RunMarks {
        tags = tags.stream()
                .map(RunMarks::wellFormed)
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
        note = wellFormed(note);
    }

    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
