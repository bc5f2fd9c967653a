package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says when a control token was typed in a text. The API has one string for everything and no way to quote, so the
 * server takes it for the token; broken up by a space it is sent as text.
 */
final class ControlTokenCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        return Arrays.stream(Slot.values()).flatMap(slot -> check(slot, draft));
    }

    private static Stream<Finding> check(Slot slot, PromptDraft draft) {
        List<TextPlace> places = draft.anatomy().segments().stream()
                .filter(Segment::control)
                .flatMap(segment -> segment.source().stream())
                .filter(place -> place.slot() == slot)
                .toList();
        if (places.isEmpty()) {
            return Stream.empty();
        }
        TextPlace first = places.getFirst();
        String name = slot.textOf(draft.prompt()).substring(first.start(), first.end());
        return Stream.of(new Finding(
                Rule.TYPED_CONTROL_TOKEN,
                List.of(places.size(), first.line(draft.prompt()), name),
                Optional.of(first),
                List.of(fix(Fix.Name.BREAK_UP, places, draft.prompt()), fix(Fix.Name.REMOVE, places, draft.prompt()))));
    }

    private static Fix fix(Fix.Name name, List<TextPlace> places, FimPrompt prompt) {
        Slot slot = places.getFirst().slot();
        String text = slot.textOf(prompt);
        StringBuilder mended = new StringBuilder();
        int from = 0;
        for (TextPlace place : places) {
            mended.append(text, from, place.start());
            if (name == Fix.Name.BREAK_UP) {
                mended.append(text.charAt(place.start())).append(' ').append(text, place.start() + 1, place.end());
            }
            from = place.end();
        }
        mended.append(text, from, text.length());
        return new Fix(name, Fix.TextEdit.whole(slot, prompt, mended.toString()));
    }
}
