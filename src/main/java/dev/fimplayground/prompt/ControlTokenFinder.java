package dev.fimplayground.prompt;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds control tokens by name, of two that begin at the same place the longer one. Immutable. */
final class ControlTokenFinder {
    private final Pattern tokens;

    /** @param start in UTF-16 units; @param end exclusive; @param control whether it is exactly one control token */
    record Stretch(int start, int end, boolean control) {}

    ControlTokenFinder(Collection<String> some, Collection<String> others) {
        List<String> names = Stream.concat(some.stream(), others.stream())
                .distinct()
                .filter(name -> !name.isEmpty())
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
        this.tokens = Pattern.compile(names.isEmpty() ? "(?!)" : firstCharacters(names) + anyOf(names));
    }

    /** Looked at before each name is tried: in a megabyte few characters can begin any. */
    private static String firstCharacters(List<String> names) {
        return names.stream()
                .map(name -> String.format("\\x{%x}", name.codePointAt(0)))
                .distinct()
                .collect(Collectors.joining("", "(?=[", "])"));
    }

    private static String anyOf(List<String> names) {
        return names.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** The whole text as stretches without gaps. */
    List<Stretch> split(String text) {
        List<Stretch> stretches = new ArrayList<>();
        Matcher token = tokens.matcher(text);
        int from = 0;
        while (token.find()) {
            if (token.start() > from) {
                stretches.add(new Stretch(from, token.start(), false));
            }
            stretches.add(new Stretch(token.start(), token.end(), true));
            from = token.end();
        }
        if (from < text.length()) {
            stretches.add(new Stretch(from, text.length(), false));
        }
        return stretches;
    }
}
