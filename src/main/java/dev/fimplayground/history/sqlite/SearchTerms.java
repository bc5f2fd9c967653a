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
import java.util.stream.Collectors;

/**
 * Cuts texts into what can be searched for. An identifier becomes its parts ({@code getUserName} and
 * {@code get_user_name}: get, user, name) and, so that it is found in one piece, those parts joined from each of them on
 * (getusername, username). Scripts that are written without spaces become single characters, and pairs of them.
 */
final class SearchTerms {
    /** What is beyond is not searched, in chars. */
    private static final int LONGEST_TEXT = 1 << 20;

    /** Of a longer name, what begins with a later part is found only by single parts. */
    private static final int MOST_JOINED_PARTS = 12;

    /** A pasted text needs no more to be found. */
    private static final int MOST_SOUGHT = 64;

    /** Shorter ones are meant as they are: a prefix of one letter finds everything, slowly. */
    private static final int SHORTEST_PREFIX = 3;

    private static final Set<UnicodeScript> WITHOUT_SPACES = EnumSet.of(
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);

    private SearchTerms() {}

    /** All that {@code texts} can be found by, each once. */
    static String of(Collection<String> texts) {
        Set<String> terms = new LinkedHashSet<>();
        for (String text : texts) {
            String before = "";
            for (List<String> word : words(text)) {
                terms.addAll(word);
                addJoined(word, terms);
                String alone = isAlone(word) ? word.getFirst() : "";
                if (!before.isEmpty() && !alone.isEmpty()) {
                    terms.add(before + alone);
                }
                before = alone;
            }
        }
        return String.join(" ", terms);
    }

    private static void addJoined(List<String> parts, Set<String> terms) {
        for (int from = 0; from < Math.min(parts.size() - 1, MOST_JOINED_PARTS); from++) {
            terms.add(String.join("", parts.subList(from, parts.size())));
        }
    }

    /** The expression of FTS5 that finds {@code query}; empty when there is no letter and no digit in it. */
    static Optional<String> match(String query) {
        Set<String> all = new LinkedHashSet<>();
        for (String chunk : query.strip().split("\\s+")) {
            match(words(chunk), all);
        }
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(all.stream().limit(MOST_SOUGHT).collect(Collectors.joining(" AND ")));
    }

    /** Characters that stand together are sought in pairs. */
    private static void match(List<List<String>> words, Set<String> all) {
        for (int i = 0; i < words.size(); i++) {
            List<String> word = words.get(i);
            boolean paired = i > 0 && isAlone(words.get(i - 1));
            if (!isAlone(word)) {
                all.add(name(word));
            } else if (i + 1 < words.size() && isAlone(words.get(i + 1))) {
                all.add(quoted(word.getFirst() + words.get(i + 1).getFirst()));
            } else if (!paired) {
                all.add(quoted(word.getFirst()));
            }
        }
    }

    /** {@code get_userName} stands for itself in one piece, or for the beginning of a longer name. */
    private static String name(List<String> parts) {
        String joined = String.join("", parts);
        boolean beginning = joined.length() >= SHORTEST_PREFIX || parts.size() > 1;
        return beginning ? quoted(joined) + " *" : quoted(joined);
    }

    private static String quoted(String term) {
        return '"' + term + '"';
    }

    private static boolean isAlone(List<String> word) {
        String first = word.getFirst();
        return word.size() == 1
                && first.length() == Character.charCount(first.codePointAt(0))
                && isWithoutSpaces(first.codePointAt(0));
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
