package dev.fimplayground.prompt;

import dev.fimplayground.model.FimMode;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when the last run filled a middle and the suffix is empty now: the model would continue instead. */
final class LostSuffixCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        FimPrompt prompt = draft.prompt();
        if (prompt.mode() != FimMode.CONTINUE || prompt.problem().isPresent()) {
            return Stream.empty();
        }
        return draft.lastRun().filter(last -> last.mode() == FimMode.FILL_MIDDLE).stream()
                .map(last -> new Finding(
                        Rule.EMPTY_SUFFIX_AFTER_FILL,
                        List.of(),
                        Optional.of(new TextPlace(Slot.SUFFIX, 0, 0)),
                        List.of(new Fix(
                                Fix.Name.RESTORE_SUFFIX, Fix.TextEdit.whole(Slot.SUFFIX, prompt, last.suffix())))));
    }
}
