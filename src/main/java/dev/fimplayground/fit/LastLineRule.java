package dev.fimplayground.fit;

import dev.fimplayground.fit.FitFinding.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The last line of a middle leaves the suffix's first line as it is: on a line of its own, indented once. */
final class LastLineRule implements FitRule {
    @Override
    public Stream<FitFinding> findings(FilledHole hole) {
        String head = Lines.first(hole.suffix());
        boolean beginsLine = !head.isBlank() && Lines.indentation(head) > 1;
        if (!beginsLine) {
            return Stream.empty();
        }
        boolean oneLine = hole.middle().indexOf('\n') < 0;
        String last = (oneLine ? Lines.last(hole.prefix()) : "") + Lines.last(hole.middle());
        if (last.isEmpty()) {
            return Stream.empty();
        }
        Rule rule = last.isBlank() ? Rule.LAST_LINE_INDENTED_TWICE : Rule.LINE_BREAK_MISSING;
        int start = hole.middleEnd() - Lines.last(hole.middle()).length();
        return Stream.of(new FitFinding(rule, List.of(), start, hole.middleEnd() + head.length()));
    }
}
