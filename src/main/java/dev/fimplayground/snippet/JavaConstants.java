package dev.fimplayground.snippet;

import java.util.ArrayList;
import java.util.List;

/**
 * A text of any length as a Java expression: a class file holds no constant over 65,535 bytes, and a chain of literals
 * is one constant.
 */
final class JavaConstants {
    /** In UTF-16 units, of which none takes more than three bytes. */
    private static final int MOST = 65_535 / 3;

    private JavaConstants() {}

    /** @param indent before each line of the text after the expression's first line */
    static String expression(String text, String indent) {
        List<List<String>> constants = constants(text);
        String chains = String.join(
                ",\n" + indent,
                constants.stream().map(lines -> chain(lines, indent)).toList());
        return constants.size() == 1 ? "\n" + indent + chains : "String.join(\"\",\n" + indent + chains + ")";
    }

    private static String chain(List<String> lines, String indent) {
        return String.join(
                "\n" + indent + "+ ", lines.stream().map(StringLiteral.JAVA::of).toList());
    }

    private static List<List<String>> constants(String text) {
        List<List<String>> constants = new ArrayList<>(List.of(new ArrayList<>()));
        int room = MOST;
        for (String line : StringLiteral.splitAfterLineFeeds(text)) {
            for (String piece : pieces(line)) {
                if (piece.length() > room) {
                    constants.add(new ArrayList<>());
                    room = MOST;
                }
                constants.getLast().add(piece);
                room -= piece.length();
            }
        }
        return constants;
    }

    /** A line in pieces of one constant each; no surrogate pair is divided. */
    private static List<String> pieces(String line) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (line.length() - start > MOST) {
            int end = start + MOST;
            end -= Character.isHighSurrogate(line.charAt(end - 1)) ? 1 : 0;
            pieces.add(line.substring(start, end));
            start = end;
        }
        pieces.add(line.substring(start));
        return pieces;
    }
}
