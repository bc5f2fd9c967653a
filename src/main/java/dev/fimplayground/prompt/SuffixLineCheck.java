package dev.fimplayground.prompt;

import dev.fimplayground.model.FimMode;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says when the suffix begins with the indentation of a line, but no line break stands before it: the model then has to
 * end its middle with one, and may not.
 */
final class SuffixLineCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        String suffix = draft.prompt().suffix();
        boolean indented = suffix.startsWith("  ") || suffix.startsWith("\t");
        if (!indented
                || draft.prompt().mode() != FimMode.FILL_MIDDLE
                || firstLine(suffix).isBlank()) {
            return Stream.empty();
        }
        TextPlace start = new TextPlace(Slot.SUFFIX, 0, 0);
        return Stream.of(new Finding(
                Rule.NO_LINE_BREAK_BEFORE_SUFFIX,
                List.of(),
                Optional.of(start),
                List.of(new Fix(Fix.Name.ADD_LINE_BREAK, new Fix.TextEdit(start, "\n")))));
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }
}
