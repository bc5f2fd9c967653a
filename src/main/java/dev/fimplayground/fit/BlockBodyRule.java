package dev.fimplayground.fit;

import dev.fimplayground.fit.FitFinding.Rule;
import dev.fimplayground.fit.PythonLines.Line;
import dev.fimplayground.syntax.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * In Python, a line that opens a block has a deeper line after it. The grammar that {@link ParseRule} asks takes an
 * empty block for a whole one.
 */
final class BlockBodyRule implements FitRule {
    @Override
    public Stream<FitFinding> findings(FilledHole hole) {
        if (hole.language() != Language.PYTHON) {
            return Stream.empty();
        }
        List<Line> lines = new PythonLines(hole.text()).lines();
        List<FitFinding> findings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Line> next = i + 1 < lines.size() ? Optional.of(lines.get(i + 1)) : Optional.empty();
            if (isWithoutBody(lines.get(i), next) && concernsMiddle(lines.get(i), next, hole)) {
                findings.add(finding(lines.get(i), hole.text()));
            }
        }
        return findings.stream();
    }

    private static boolean isWithoutBody(Line line, Optional<Line> next) {
        return line.opensBlock()
                && next.filter(body -> body.indentation() > line.indentation()).isEmpty();
    }

    /** What the surroundings do among themselves is theirs, and the first line is {@link FirstLineRule}'s. */
    private static boolean concernsMiddle(Line line, Optional<Line> next, FilledHole hole) {
        if (line.end() > hole.middleStart()) {
            return line.end() <= hole.middleEnd();
        }
        int firstLineEnd = hole.middleStart() + Lines.first(hole.middle()).length();
        return next.filter(body -> body.start() >= firstLineEnd).isPresent();
    }

    private static FitFinding finding(Line line, String text) {
        int lineStart = text.lastIndexOf('\n', line.end() - 1) + 1;
        int indentation = text.substring(lineStart, line.end()).length()
                - text.substring(lineStart, line.end()).stripLeading().length();
        return new FitFinding(Rule.BLOCK_WITHOUT_BODY, List.of(), lineStart + indentation, line.end());
    }
}
