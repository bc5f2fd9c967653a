package dev.fimplayground.document.experiment;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Texts as arrays of lines. They are split at LF and joined by LF, and nothing else: a CR stays where it is, an LF at
 * the end gives an empty last line, no text gives no line. So every text comes back exactly.
 */
final class TextLines {
    private TextLines() {}

    static ArrayNode split(String text) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        if (text.isEmpty()) {
            return lines;
        }
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            lines.add(text.substring(from, end));
            from = end + 1;
        }
        return lines.add(text.substring(from));
    }

    static String join(List<String> lines) {
        return String.join("\n", lines);
    }
}
