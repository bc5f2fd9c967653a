package dev.fimplayground.fit;

import dev.fimplayground.fit.FitFinding.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The first line of a middle that begins a line is indented as the line before it asks: deeper only after a line that
 * opens a block, and then it has to be, after a colon.
 */
final class FirstLineRule implements FitRule {
    @Override
    public Stream<FitFinding> findings(FilledHole hole) {
        String tail = Lines.last(hole.prefix());
        String line = tail + Lines.first(hole.middle());
        Optional<String> above = Lines.lastFullBeforeLast(hole.prefix());
        if (!tail.isBlank() || line.isBlank() || above.isEmpty()) {
            return Stream.empty();
        }
        return check(hole, line, above.get().stripTrailing()).stream();
    }

    private static Optional<FitFinding> check(FilledHole hole, String line, String above) {
        int has = Lines.indentation(line);
        int base = Lines.indentation(above);
        int unit = Lines.unit(hole.prefix());
        boolean opensBlock = above.endsWith(":") || above.endsWith("{");
        boolean continues = above.endsWith("(") || above.endsWith("[") || above.endsWith(",") || above.endsWith("\\");
        int deepest = opensBlock ? base + unit : base;
        if (has > deepest && !continues) {
            return Optional.of(finding(Rule.FIRST_LINE_TOO_DEEP, hole, has, deepest));
        }
        if (has <= base && above.endsWith(":")) {
            return Optional.of(finding(Rule.FIRST_LINE_TOO_SHALLOW, hole, has, base + unit));
        }
        return Optional.empty();
    }

    private static FitFinding finding(Rule rule, FilledHole hole, int has, int fits) {
        int end = hole.middleStart() + Lines.first(hole.middle()).length();
        return new FitFinding(rule, List.of(has, fits), hole.middleStart(), end);
    }
}
