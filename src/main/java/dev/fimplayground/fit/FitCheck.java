package dev.fimplayground.fit;

import dev.fimplayground.syntax.CodeReader;
import java.util.Comparator;
import java.util.List;

/** All rules about how a middle fits. Blocks while the text is parsed: never on the UI's thread. */
public final class FitCheck {
    private final List<FitRule> rules;

    public FitCheck(CodeReader code) {
        rules = List.of(
                new BalanceRule(),
                new FirstLineRule(),
                new LastLineRule(),
                new BlockBodyRule(),
                new OverlapRule(),
                new ParseRule(code));
    }

    /** What does not fit, in the order of the text; nothing for an empty middle. Takes time in proportion to the text. */
    public List<FitFinding> findings(FilledHole hole) {
        if (hole.middle().isEmpty()) {
            return List.of();
        }
        return rules.stream()
                .flatMap(rule -> rule.findings(hole))
                .sorted(Comparator.comparingInt(FitFinding::start))
                .toList();
    }
}
