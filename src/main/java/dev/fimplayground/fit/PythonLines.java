package dev.fimplayground.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The logical lines of a Python text that have code: what stands in brackets or in a triple-quoted string, or after a
 * backslash, goes on with the line it began in. One thread.
 */
final class PythonLines {
    private static final Pattern OPEN_LAMBDA = Pattern.compile("\\blambda\\b[^:]*:$");

    private final String text;
    private final List<Line> lines = new ArrayList<>();
    private int start = -1;
    private int end;
    private int depth;

    /**
     * @param start of its code, in UTF-16 units
     * @param end of its code, exclusive, without a comment
     * @param indentation in columns
     * @param opensBlock whether its code ends with the colon of a block
     */
    record Line(int start, int end, int indentation, boolean opensBlock) {}

    PythonLines(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            at = next(at);
        }
        finish();
    }

    List<Line> lines() {
        return lines;
    }

    private int next(int at) {
        char c = text.charAt(at);
        return switch (c) {
            case '\n' -> {
                if (depth == 0) {
                    finish();
                }
                yield at + 1;
            }
            case '#' -> lineEnd(at);
            case '\\' -> code(at, Math.min(at + 2, text.length()));
            case '"', '\'' -> code(at, stringEnd(at, c));
            default -> Character.isWhitespace(c) ? at + 1 : sign(at, c);
        };
    }

    private int sign(int at, char c) {
        if ("([{".indexOf(c) >= 0) {
            depth++;
        } else if (")]}".indexOf(c) >= 0) {
            depth = Math.max(0, depth - 1);
        }
        return code(at, at + 1);
    }

    private int code(int from, int to) {
        start = start < 0 ? from : start;
        end = to;
        return to;
    }

    private void finish() {
        if (start >= 0) {
            int lineStart = text.lastIndexOf('\n', start) + 1;
            int indentation = Lines.indentation(text.substring(lineStart, start));
            lines.add(new Line(start, end, indentation, opensBlock()));
        }
        start = -1;
    }

    private boolean opensBlock() {
        return depth == 0
                && text.charAt(end - 1) == ':'
                && !OPEN_LAMBDA.matcher(text.substring(start, end)).find();
    }

    private int stringEnd(int from, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        boolean isTriple = text.startsWith(triple, from);
        String mark = isTriple ? triple : String.valueOf(quote);
        int at = from + mark.length();
        while (at < text.length() && (isTriple || text.charAt(at) != '\n')) {
            if (text.startsWith(mark, at)) {
                return at + mark.length();
            }
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at, text.length());
    }

    private int lineEnd(int at) {
        int lineEnd = text.indexOf('\n', at);
        return lineEnd < 0 ? text.length() : lineEnd;
    }
}
