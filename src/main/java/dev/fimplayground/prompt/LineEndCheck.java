package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when lines end in CRLF or CR: these models have mostly seen LF, and answer in it. */
final class LineEndCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        return Arrays.stream(Slot.values()).flatMap(slot -> check(slot, draft.prompt()));
    }

    private static Stream<Finding> check(Slot slot, FimPrompt prompt) {
        String text = slot.textOf(prompt);
        int first = text.indexOf('\r');
        if (first < 0) {
            return Stream.empty();
        }
        int count = (int) text.chars().filter(c -> c == '\r').count();
        TextPlace place = new TextPlace(slot, first, first + 1);
        String mended = text.replace("\r\n", "\n").replace('\r', '\n');
        return Stream.of(new Finding(
                Rule.CARRIAGE_RETURN,
                List.of(count, place.line(prompt)),
                Optional.of(place),
                List.of(new Fix(Fix.Name.USE_LINE_FEEDS, Fix.TextEdit.whole(slot, prompt, mended)))));
    }
}
