package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when a text has characters that nobody sees, or that turn the order of others round. */
final class HiddenCharacterCheck implements PromptCheck {
    private static final Kind INVISIBLE = HiddenCharacters::isInvisible;
    private static final Kind BIDIRECTIONAL = (text, at) -> HiddenCharacters.isBidirectional(text.codePointAt(at));

    private interface Kind {
        boolean isAt(String text, int at);
    }

    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        return Arrays.stream(Slot.values())
                .flatMap(slot -> Stream.concat(
                        check(slot, draft.prompt(), BIDIRECTIONAL, Rule.BIDIRECTIONAL_CHARACTER).stream(),
                        check(slot, draft.prompt(), INVISIBLE, Rule.INVISIBLE_CHARACTER).stream()));
    }

    private static Optional<Finding> check(Slot slot, FimPrompt prompt, Kind kind, Rule rule) {
        String text = slot.textOf(prompt);
        int first = first(text, kind);
        if (first < 0) {
            return Optional.empty();
        }
        StringBuilder mended = new StringBuilder(text.length()).append(text, 0, first);
        int count = 0;
        for (int at = first; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int point = text.codePointAt(at);
            if (kind.isAt(text, at)) {
                count++;
                mended.append(HiddenCharacters.replacement(point));
            } else {
                mended.appendCodePoint(point);
            }
        }
        return Optional.of(finding(slot, prompt, rule, first, count, mended.toString()));
    }

    /** -1 if there is none, as in nearly every text. */
    private static int first(String text, Kind kind) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (!HiddenCharacters.isPlain(text.charAt(at)) && kind.isAt(text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static Finding finding(Slot slot, FimPrompt prompt, Rule rule, int first, int count, String mended) {
        int point = slot.textOf(prompt).codePointAt(first);
        TextPlace place = new TextPlace(slot, first, first + Character.charCount(point));
        String name = String.format(Locale.ROOT, "U+%04X %s", point, Character.getName(point));
        boolean gap = !HiddenCharacters.replacement(point).isEmpty();
        Fix fix = new Fix(gap ? Fix.Name.REPLACE : Fix.Name.REMOVE, Fix.TextEdit.whole(slot, prompt, mended));
        return new Finding(rule, List.of(count, place.line(prompt), name), Optional.of(place), List.of(fix));
    }
}
