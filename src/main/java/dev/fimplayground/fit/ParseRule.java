package dev.fimplayground.fit;

import dev.fimplayground.fit.FitFinding.Rule;
import dev.fimplayground.syntax.CodeRange;
import dev.fimplayground.syntax.CodeReader;
import dev.fimplayground.syntax.SyntaxFault;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Prefix, middle and suffix together follow the language's grammar, where they would with something else in the hole:
 * what really stood there, nothing, a name or a number. Where they would not, the surroundings are at fault themselves
 * and nothing can be said.
 */
final class ParseRule implements FitRule {
    private static final List<String> STAND_INS = List.of("", "x", "0");

    private final CodeReader code;

    ParseRule(CodeReader code) {
        this.code = code;
    }

    @Override
    public Stream<FitFinding> findings(FilledHole hole) {
        return code
                .faults(hole.text(), hole.language())
                .filter(faults -> !faults.isEmpty() && surroundingsParse(hole))
                .flatMap(faults -> first(faults, hole))
                .stream();
    }

    private boolean surroundingsParse(FilledHole hole) {
        return Stream.concat(hole.reference().stream(), STAND_INS.stream())
                .map(other -> code.faults(hole.with(other), hole.language()))
                .takeWhile(Optional::isPresent)
                .anyMatch(faults -> faults.orElseThrow().isEmpty());
    }

    /** The innermost faults tell best where; the first of them, because those behind it may only follow from it. */
    private static Optional<FitFinding> first(List<SyntaxFault> faults, FilledHole hole) {
        return faults.stream()
                .filter(fault -> faults.stream().noneMatch(other -> isWithin(other, fault)))
                .map(fault -> finding(fault, hole))
                .min(Comparator.comparingInt(FitFinding::start));
    }

    private static boolean isWithin(SyntaxFault inner, SyntaxFault outer) {
        return !inner.equals(outer)
                && inner.range().start() >= outer.range().start()
                && inner.range().end() <= outer.range().end();
    }

    private static FitFinding finding(SyntaxFault fault, FilledHole hole) {
        String text = hole.text();
        CodeRange place = place(fault.range(), hole);
        long lineEnds =
                text.substring(0, place.start()).chars().filter(c -> c == '\n').count();
        String line = String.valueOf(1 + lineEnds);
        String language = hole.language().displayName();
        return fault.missing()
                .filter(ParseRule::isSign)
                .map(sign -> new FitFinding(Rule.SIGN_MISSING, List.of(language, sign), place.start(), place.end()))
                .orElseGet(
                        () -> new FitFinding(Rule.DOES_NOT_PARSE, List.of(language, line), place.start(), place.end()));
    }

    /** A sign can be quoted; the grammar's names of other things mean nothing to most. */
    private static boolean isSign(String missing) {
        return !missing.isBlank() && missing.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c == '_');
    }

    /** Not before the middle if the fault reaches into it, to the end of a line at most, and something to be seen. */
    private static CodeRange place(CodeRange fault, FilledHole hole) {
        String text = hole.text();
        boolean reachesIn = fault.start() < hole.middleStart() && fault.end() > hole.middleStart();
        int start = reachesIn ? hole.middleStart() : fault.start();
        int lineEnd = text.indexOf('\n', start);
        int end = Math.min(fault.end(), lineEnd < 0 ? text.length() : lineEnd);
        return end > start ? new CodeRange(start, end) : lastSignBefore(start, text);
    }

    private static CodeRange lastSignBefore(int place, String text) {
        int end = text.substring(0, place).stripTrailing().length();
        return new CodeRange(Math.max(0, end - 1), Math.max(end, Math.min(1, text.length())));
    }
}
