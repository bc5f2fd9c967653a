package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.CodeRange;
import dev.fimplayground.tokenizer.TokenizedText;
import dev.fimplayground.tokenizer.Tokenizer;

/**
 * The borders of the tokens around a hole. Only so much of the text is cut into tokens that what lies beyond could not
 * change them, because tokens do not reach from one line of code over many others.
 *
 * @param origin where the tokens' text begins in the whole text
 */
record TokenBorders(TokenizedText tokens, int origin, CodeRange hole) {
    private static final int REACH = 10_000;

    static TokenBorders around(CodeRange hole, String whole, Tokenizer tokenizer) {
        int from = lineStart(whole, hole.start());
        int to = lineEnd(whole, hole.end());
        return new TokenBorders(TokenizedText.of(tokenizer, whole.substring(from, to)), from, hole);
    }

    /** The hole with both ends on the next border; at the end of the text an end stays. */
    CodeRange next() {
        return new CodeRange(after(hole.start()), after(hole.end()));
    }

    /** The hole with both ends on the border before. */
    CodeRange previous() {
        return new CodeRange(before(hole.start()), before(hole.end()));
    }

    private int after(int place) {
        int token = tokens.firstAtOrAfter(place - origin + 1);
        int border =
                token < tokens.count() ? tokens.start(token) : tokens.text().length();
        return origin + border;
    }

    private int before(int place) {
        int token = tokens.firstAtOrAfter(place - origin) - 1;
        return origin + (token < 0 ? 0 : tokens.start(token));
    }

    private static int lineStart(String whole, int place) {
        int from = Math.max(0, place - REACH);
        int line = whole.indexOf('\n', from) + 1;
        return from == 0 || line == 0 || line > place - REACH / 2 ? from : line;
    }

    private static int lineEnd(String whole, int place) {
        int to = Math.min(whole.length(), place + REACH);
        int line = whole.lastIndexOf('\n', to - 1) + 1;
        return to == whole.length() || line < place + REACH / 2 ? to : line;
    }
}
