package dev.fimplayground.fit;

import dev.fimplayground.fit.FitFinding.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The middle does not repeat the beginning of the suffix at its end, nor the end of the prefix at its beginning. White
 * space at the join does not count; a repetition counts from a whole line or ten characters on.
 */
final class OverlapRule implements FitRule {
    /** Beyond this no repetition is looked for. */
    private static final int REACH = 4_000;

    private static final int LEAST = 10;
    private static final int LEAST_LINE = 3;

    @Override
    public Stream<FitFinding> findings(FilledHole hole) {
        return Stream.concat(withSuffix(hole), withPrefix(hole));
    }

    private static Stream<FitFinding> withSuffix(FilledHole hole) {
        String middle = hole.middle().stripTrailing();
        String suffix = head(hole.suffix().stripLeading());
        int length = overlap(tail(middle), suffix);
        if (!counts(suffix.substring(0, length), Lines.first(suffix))) {
            return Stream.empty();
        }
        int end = hole.middleStart() + middle.length();
        return Stream.of(new FitFinding(Rule.REPEATS_SUFFIX, List.of(length), end - length, end));
    }

    private static Stream<FitFinding> withPrefix(FilledHole hole) {
        String middle = hole.middle().stripLeading();
        String prefix = tail(hole.prefix().stripTrailing());
        int length = overlap(prefix, head(middle));
        if (!counts(middle.substring(0, length), Lines.last(prefix))) {
            return Stream.empty();
        }
        int start = hole.middleEnd() - middle.length();
        return Stream.of(new FitFinding(Rule.REPEATS_PREFIX, List.of(length), start, start + length));
    }

    private static boolean counts(String repeated, String line) {
        int seen =
                (int) repeated.chars().filter(c -> !Character.isWhitespace(c)).count();
        boolean wholeLine = repeated.strip().contains(line.strip()) && seen >= LEAST_LINE;
        return seen >= LEAST || wholeLine;
    }

    /** The length of the longest text that {@code before} ends with and {@code after} begins with. */
    private static int overlap(String before, String after) {
        int[] border = new int[after.length() + 1];
        border[0] = -1;
        for (int i = 1; i <= after.length(); i++) {
            border[i] = extended(border, after, border[i - 1], after.charAt(i - 1));
        }
        int matched = 0;
        for (int i = 0; i < before.length(); i++) {
            int from = matched == after.length() ? border[matched] : matched;
            matched = extended(border, after, from, before.charAt(i));
        }
        return matched;
    }

    /** One step of Knuth, Morris and Pratt's search: how much of {@code pattern} is matched after {@code c}. */
    private static int extended(int[] border, String pattern, int matched, char c) {
        int length = matched;
        while (length >= 0 && pattern.charAt(length) != c) {
            length = border[length];
        }
        return length + 1;
    }

    private static String head(String text) {
        return text.substring(0, Math.min(REACH, text.length()));
    }

    private static String tail(String text) {
        return text.substring(Math.max(0, text.length() - REACH));
    }
}
