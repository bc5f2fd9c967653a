package dev.fimplayground.prompt;

import java.util.Comparator;
import java.util.List;

/** All checks before sending. */
public final class PromptChecks {
    private static final List<PromptCheck> ALL = List.of(
            new SendableCheck(),
            new HoleIndentationCheck(),
            new LineEndCheck(),
            new MixedIndentationCheck(),
            new HiddenCharacterCheck(),
            new ControlTokenCheck(),
            new ContextControlTokenCheck(),
            new SuffixLineCheck(),
            new LostSuffixCheck(),
            new ContextLimitCheck(),
            new SamplingCheck());

    private PromptChecks() {}

    /** What the checks say, what matters most first. Takes time in proportion to the prompt's length. */
    public static List<Finding> findings(PromptDraft draft) {
        return ALL.stream()
                .flatMap(check -> check.findings(draft))
                .sorted(Comparator.comparing((Finding finding) -> finding.rule().severity())
                        .reversed())
                .toList();
    }
}
