package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says when some lines are indented with tabs and others with spaces. The rarer kind counts as the mistake; one space
 * at the beginning of a line is alignment (as of block comments) and counts for neither.
 */
final class MixedIndentationCheck implements PromptCheck {
    private static final int TAB = 4;

    /** What a line is indented with. */
    private enum Kind {
        TABS,
        SPACES,
        NEITHER;

        static Kind of(String line) {
            return ofLineAt(line, 0);
        }

        static Kind ofLineAt(String text, int start) {
            if (text.startsWith("\t", start)) {
                return TABS;
            }
            return text.startsWith("  ", start) || text.startsWith(" \t", start) ? SPACES : NEITHER;
        }
    }

    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        FimPrompt prompt = draft.prompt();
        long tabs = count(prompt, Kind.TABS);
        long spaces = count(prompt, Kind.SPACES);
        if (tabs == 0 || spaces == 0) {
            return Stream.empty();
        }
        Kind rarer = tabs > spaces ? Kind.SPACES : Kind.TABS;
        return Arrays.stream(Slot.values()).flatMap(slot -> check(slot, rarer, prompt));
    }

    private static Stream<Finding> check(Slot slot, Kind rarer, FimPrompt prompt) {
        String text = slot.textOf(prompt);
        int start = 0;
        for (String line : text.split("\n", -1)) {
            if (Kind.of(line) == rarer) {
                TextPlace place = new TextPlace(slot, start, start + indentation(line));
                int count =
                        (int) lines(text).filter(each -> Kind.of(each) == rarer).count();
                Fix.Name name = rarer == Kind.TABS ? Fix.Name.USE_SPACES : Fix.Name.USE_TABS;
                Fix fix = new Fix(name, Fix.TextEdit.whole(slot, prompt, converted(text, rarer)));
                return Stream.of(new Finding(
                        Rule.MIXED_INDENTATION, List.of(place.line(prompt), count), Optional.of(place), List.of(fix)));
            }
            start += line.length() + 1;
        }
        return Stream.empty();
    }

    private static long count(FimPrompt prompt, Kind kind) {
        return Arrays.stream(Slot.values())
                .mapToLong(slot -> count(slot.textOf(prompt), kind))
                .sum();
    }

    /** Without a string for each line: it is asked with every key, of texts of any length. */
    private static long count(String text, Kind kind) {
        long count = 0;
        int start = 0;
        do {
            count += Kind.ofLineAt(text, start) == kind ? 1 : 0;
            start = text.indexOf('\n', start) + 1;
        } while (start > 0);
        return count;
    }

    private static Stream<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1));
    }

    private static String converted(String text, Kind rarer) {
        return lines(text)
                .map(line -> Kind.of(line) == rarer ? reindented(line, rarer) : line)
                .collect(Collectors.joining("\n"));
    }

    private static String reindented(String line, Kind from) {
        int end = indentation(line);
        int width = 0;
        for (int i = 0; i < end; i++) {
            width = line.charAt(i) == '\t' ? (width / TAB + 1) * TAB : width + 1;
        }
        String indentation = from == Kind.TABS ? " ".repeat(width) : "\t".repeat(width / TAB) + " ".repeat(width % TAB);
        return indentation + line.substring(end);
    }

    private static int indentation(String line) {
        int end = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            end++;
        }
        return end;
    }
}
