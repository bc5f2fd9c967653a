package dev.fimplayground.fit;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the brackets of a text that stand in code, and the strings that do not end. It knows quotes, triple quotes,
 * backslashes and comments, but no language: an apostrophe that is no quote (a lifetime in Rust) is taken for one. One
 * thread.
 */
final class Delimiters {
    private final String text;
    private final List<String> lineComments;
    private final List<Integer> brackets = new ArrayList<>();
    private final List<Range> unclosed = new ArrayList<>();

    /** @param start of the opening quote; @param end where the string would have to end; @param quote as it is written */
    record Range(int start, int end, String quote) {}

    Delimiters(String text, List<String> lineComments) {
        this.text = text;
        this.lineComments = lineComments;
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
    }

    /** Where brackets stand, in their order. */
    List<Integer> brackets() {
        return brackets;
    }

    List<Range> unclosedStrings() {
        return unclosed;
    }

    private int next(int at) {
        if (lineComments.stream().anyMatch(comment -> text.startsWith(comment, at))) {
            return lineEnd(at);
        }
        if (lineComments.contains("//") && text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            return end < 0 ? text.length() : end + 2;
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'' || c == '`') {
            return string(at, c);
        }
        if ("([{)]}".indexOf(c) >= 0) {
            brackets.add(at);
        }
        return at + 1;
    }

    private int string(int start, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean isTriple = quote != '`' && text.startsWith(triple, start);
        String mark = isTriple ? triple : String.valueOf(quote);
        boolean spansLines = isTriple || quote == '`';
        int at = start + mark.length();
        while (at < text.length() && (spansLines || text.charAt(at) != '\n')) {
            if (text.startsWith(mark, at)) {
                return at + mark.length();
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        int end = Math.min(at, text.length());
        unclosed.add(new Range(start, end, mark));
        return end;
    }

    private int lineEnd(int at) {
        int end = text.indexOf('\n', at);
        return end < 0 ? text.length() : end;
    }
}
