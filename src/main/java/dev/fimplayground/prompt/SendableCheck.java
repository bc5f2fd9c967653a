package dev.fimplayground.prompt;

import dev.fimplayground.prompt.Finding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when there is nothing to send, or a suffix alone. */
final class SendableCheck implements PromptCheck {
    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        return draft.prompt().problem().stream()
                .map(problem -> switch (problem) {
                    case BLANK -> Rule.BLANK;
                    case SUFFIX_ONLY -> Rule.SUFFIX_ONLY;
                })
                .map(rule -> new Finding(rule, List.of(), Optional.empty(), List.of()));
    }
}
