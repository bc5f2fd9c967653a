package dev.fimplayground.fit;

import dev.fimplayground.fit.FitFinding.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Brackets and quotes balance across the joins. What does not balance without the middle either is the surroundings'
 * own affair, unless the middle was the place to close it.
 */
final class BalanceRule implements FitRule {
    @Override
    public Stream<FitFinding> findings(FilledHole hole) {
        Delimiters whole = new Delimiters(hole.text(), hole.lineComments());
        return Stream.concat(quotes(hole, whole), brackets(hole, whole));
    }

    private static Stream<FitFinding> quotes(FilledHole hole, Delimiters whole) {
        return whole.unclosedStrings().stream()
                .filter(string -> string.start() < hole.middleEnd() && string.end() >= hole.middleStart())
                .map(string -> new FitFinding(
                        Rule.UNCLOSED_QUOTE,
                        List.of(string.quote()),
                        string.start(),
                        string.start() + string.quote().length()));
    }

    private static Stream<FitFinding> brackets(FilledHole hole, Delimiters whole) {
        Set<Integer> without = withoutMiddle(hole);
        return unmatched(hole.text(), whole.brackets()).stream()
                .filter(at -> concernsMiddle(at, hole, without))
                .map(at -> finding(at, hole.text()));
    }

    /** Where brackets stay alone if nothing stands in the hole, as places in the whole text. */
    private static Set<Integer> withoutMiddle(FilledHole hole) {
        String around = hole.prefix() + hole.suffix();
        Set<Integer> places = new HashSet<>();
        for (int at : unmatched(around, new Delimiters(around, hole.lineComments()).brackets())) {
            places.add(at < hole.middleStart() ? at : at + hole.middle().length());
        }
        return places;
    }

    private static boolean concernsMiddle(int at, FilledHole hole, Set<Integer> without) {
        boolean inMiddle = at >= hole.middleStart() && at < hole.middleEnd();
        boolean leftOpenBefore = at < hole.middleStart() && onLastLine(at, hole.prefix());
        return inMiddle
                || !without.contains(at)
                || (leftOpenBefore && !hole.suffix().isEmpty());
    }

    private static boolean onLastLine(int at, String prefix) {
        return prefix.stripTrailing().indexOf('\n', at) < 0;
    }

    private static List<Integer> unmatched(String text, List<Integer> brackets) {
        Deque<Integer> open = new ArrayDeque<>();
        List<Integer> unmatched = new ArrayList<>();
        for (int at : brackets) {
            if (isOpening(text.charAt(at))) {
                open.push(at);
            } else if (!open.isEmpty() && closes(text.charAt(at), text.charAt(open.peek()))) {
                open.pop();
            } else {
                unmatched.add(at);
            }
        }
        unmatched.addAll(open);
        return unmatched;
    }

    private static FitFinding finding(int at, String text) {
        char bracket = text.charAt(at);
        Rule rule = isOpening(bracket) ? Rule.UNCLOSED_BRACKET : Rule.UNOPENED_BRACKET;
        return new FitFinding(rule, List.of(String.valueOf(bracket)), at, at + 1);
    }

    private static boolean isOpening(char bracket) {
        return "([{".indexOf(bracket) >= 0;
    }

    private static boolean closes(char closing, char opening) {
        return ")]}".indexOf(closing) == "([{".indexOf(opening);
    }
}
