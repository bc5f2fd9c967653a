package dev.fimplayground.document.experiment;

import dev.fimplayground.text.Texts;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/**
 * A place in a JSON text, for people.
 *
 * @param pointer its path, such as {@code /parameters/top_p}; empty for the whole
 * @param line from 1; 0 when it is not known
 */
record JsonPlace(String pointer, int line) {
    private static final int MOST_SHOWN = 120;

    static JsonPlace at(JsonParser parser) {
        return new JsonPlace(
                parser.streamReadContext().pathAsPointer().toString(),
                parser.currentLocation().getLineNr());
    }

    /** Whether the value that begins with {@code token} is the one at {@code pointer}. */
    static boolean isAt(String pointer, JsonParser parser, JsonToken token) {
        // Of an object or array that begins, the parser is already within.
        TokenStreamContext context =
                token.isStructStart() ? parser.streamReadContext().getParent() : parser.streamReadContext();
        // Depths first: making a pointer of every value of a long file would take seconds.
        long depth = pointer.chars().filter(each -> each == '/').count();
        return context.getNestingDepth() == depth
                && context.pathAsPointer().toString().equals(pointer);
    }

    String words() {
        String path = pointer.length() > MOST_SHOWN ? pointer.substring(0, MOST_SHOWN) + "…" : pointer;
        if (path.isEmpty()) {
            return Texts.format("json.place.line", Math.max(1, line));
        }
        return line == 0 ? path : Texts.format("json.place", path, line);
    }
}
