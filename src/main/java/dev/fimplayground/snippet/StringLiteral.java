package dev.fimplayground.snippet;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a language writes a text between double quotes. What cannot be seen or could be taken for something else is
 * escaped, so that the code says what is sent and survives a terminal, a mail and an editor; all else stays readable.
 */
enum StringLiteral {
    /** In a here-document that is pasted into a shell: zsh and csh look there for {@code !} and a word. */
    JSON {
        @Override
        boolean mustEscape(int codePoint, int next) {
            return codePoint == '!' && next != '=' && next != ' ' || super.mustEscape(codePoint, next);
        }
    },
    PYTHON {
        @Override
        String escape(int codePoint) {
            return codePoint <= Character.MAX_VALUE ? super.escape(codePoint) : String.format("\\U%08x", codePoint);
        }
    },
    JAVASCRIPT,
    /** A unicode escape is read before the literal is: those of line ends would break it. */
    JAVA {
        @Override
        String escape(int codePoint) {
            return codePoint <= 0xFF ? String.format("\\%03o", codePoint) : super.escape(codePoint);
        }
    };

    /** One literal. */
    String of(String text) {
        StringBuilder literal = new StringBuilder(text.length() + text.length() / 8 + 2).append('"');
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            i += Character.charCount(codePoint);
            append(literal, codePoint, i < text.length() ? text.charAt(i) : '"');
        }
        return literal.append('"').toString();
    }

    /** A literal for each line, its line feed included; at least one. */
    List<String> lines(String text) {
        return splitAfterLineFeeds(text).stream().map(this::of).toList();
    }

    String list(List<String> texts) {
        return texts.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }

    static List<String> splitAfterLineFeeds(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0 && end + 1 < text.length(); end = text.indexOf('\n', start)) {
            lines.add(text.substring(start, end + 1));
            start = end + 1;
        }
        lines.add(text.substring(start));
        return lines;
    }

    private void append(StringBuilder literal, int codePoint, int next) {
        switch (codePoint) {
            case '"', '\\' -> literal.append('\\').appendCodePoint(codePoint);
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> literal.append(mustEscape(codePoint, next) ? escape(codePoint) : Character.toString(codePoint));
        }
    }

    /** @param next the UTF-16 unit that follows */
    boolean mustEscape(int codePoint, int next) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.SPACE_SEPARATOR -> codePoint != ' ';
            default -> false;
        };
    }

    String escape(int codePoint) {
        return Character.toString(codePoint)
                .chars()
                .mapToObj(unit -> String.format("\\u%04x", unit))
                .collect(Collectors.joining());
    }
}
