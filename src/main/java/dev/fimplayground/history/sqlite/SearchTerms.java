package dev.fimplayground.history.sqlite;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Cuts texts into what can be searched for. An identifier becomes its parts ({@code getUserName} and
 * {@code get_user_name}: get, user, name) and, so that {@code username} finds it too, those parts joined from each of
 * them on. Scripts that are written without spaces become single characters.
 */
final class SearchTerms {
    /** What is beyond is not searched, in chars. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final int MOST_JOINED_PARTS = 6;
    /** Shorter ones are meant as they are: a prefix of one letter finds everything, slowly. */
    private static final int SHORTEST_PREFIX = 3;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private SearchTerms() {}

    /** The parts in their order, for one column of the index. */
    static String parts(String text) {
        StringJoiner joined = new StringJoiner(" ");
        for (List<String> word : words(text)) {
            word.forEach(joined::add);
        }
        return joined.toString();
    }

    /** The joined identifiers of all of {@code texts}, each once. */
    static String joined(Collection<String> texts) {
        Set<String> joined = new LinkedHashSet<>();
        for (String text : texts) {
            for (List<String> word : words(text)) {
                for (int from = 0; from < Math.min(word.size() - 1, MOST_JOINED_PARTS); from++) {
                    joined.add(String.join("", word.subList(from, word.size())));
                }
            }
        }
        return String.join(" ", joined);
    }

    /** The expression of FTS5 that finds {@code query}; empty when there is no letter and no digit in it. */
    static Optional<String> match(String query) {
        StringJoiner all = new StringJoiner(" AND ");
        all.setEmptyValue("");
        for (String chunk : query.strip().split("\\s+")) {
            List<List<String>> words = words(chunk);
            if (!words.isEmpty()) {
                all.add(match(words));
            }
        }
        return Optional.of(all.toString()).filter(expression -> !expression.isEmpty());
    }

    /** {@code get_userName} stands for its parts in this order, or for itself in one piece. */
    private static String match(List<List<String>> words) {
        List<String> parts = words.stream().flatMap(List::stream).toList();
        String inOrder = phrase(parts);
        return words.size() == 1 && parts.size() > 1
                ? "(" + inOrder + " OR " + phrase(List.of(String.join("", parts))) + ")"
                : inOrder;
    }

    private static String phrase(List<String> parts) {
        String last = parts.getLast();
        boolean prefix = last.length() >= SHORTEST_PREFIX && !isWithoutSpaces(last.codePointAt(0));
        return "\"" + String.join(" ", parts) + "\"" + (prefix ? " *" : "");
    }

    /** Each word with its parts; a character of a script without spaces is a word of its own. */
    private static List<List<String>> words(String text) {
        List<List<String>> words = new ArrayList<>();
        List<String> word = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int end = Math.min(text.length(), LONGEST_TEXT);
        int before = ' ';
        for (int at = 0; at < end; ) {
            int next = text.codePointAt(at);
            int length = Character.charCount(next);
            boolean alone = isWithoutSpaces(next);
            boolean partEnds = alone
                    || !Character.isLetterOrDigit(next)
                    || isHump(before, next, at + length < end ? text.codePointAt(at + length) : ' ');
            if (partEnds) {
                endPart(part, word);
            }
            if (alone || !(Character.isLetterOrDigit(next) || next == '_')) {
                endWord(word, words);
            }
            if (alone) {
                words.add(List.of(Character.toString(next)));
            } else if (Character.isLetterOrDigit(next)) {
                part.appendCodePoint(next);
            }
            before = next;
            at += length;
        }
        endPart(part, word);
        endWord(word, words);
        return words;
    }

    /** {@code userName}: at N; {@code HTTPServer}: at S. */
    private static boolean isHump(int before, int here, int after) {
        return Character.isUpperCase(here)
                && (Character.isLowerCase(before)
                        || Character.isDigit(before)
                        || (Character.isUpperCase(before) && Character.isLowerCase(after)));
    }

    private static boolean isWithoutSpaces(int character) {
        return character >= 0x1100
                && Character.isLetter(character)
                && WITHOUT_SPACES.contains(UnicodeScript.of(character));
    }

    private static void endPart(StringBuilder part, List<String> word) {
        if (!part.isEmpty()) {
            word.add(part.toString().toLowerCase(Locale.ROOT));
            part.setLength(0);
        }
    }

    private static void endWord(List<String> word, List<List<String>> words) {
        if (!word.isEmpty()) {
            words.add(List.copyOf(word));
            word.clear();
        }
    }
}
