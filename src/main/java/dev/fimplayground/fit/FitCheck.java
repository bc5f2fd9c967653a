package dev.fimplayground.fit;

import java.util.Comparator;
import java.util.List;

/** All rules about how a middle fits, on any thread. */
public final class FitCheck {
    private static final List<FitRule> RULES =
            List.of(new BalanceRule(), new FirstLineRule(), new LastLineRule(), new OverlapRule());

    private FitCheck() {}

    /** What does not fit, in the order of the text; nothing for an empty middle. Takes time in proportion to the text. */
    public static List<FitFinding> findings(FilledHole hole) {
        if (hole.middle().isEmpty()) {
            return List.of();
        }
        return RULES.stream()
                .flatMap(rule -> rule.findings(hole))
                .sorted(Comparator.comparingInt(FitFinding::start))
                .toList();
    }
}
