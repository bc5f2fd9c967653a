package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.GeneratedToken;
import java.util.ArrayList;
import java.util.List;

/** Counts along as an answer grows, to say where each of its tokens stands. Used by one thread. */
final class TokenPlacer {
    private int delivered;

    /** @return the tokens, beginning where {@code text} begins */
    List<PlacedToken> place(String text, List<GeneratedToken> tokens) {
        List<PlacedToken> placed = new ArrayList<>(tokens.size());
        int offset = delivered;
        for (GeneratedToken token : tokens) {
            placed.add(new PlacedToken(token, offset));
            offset += codePoints(token.text());
        }
        // Pieces of one character look like several: the text itself sets the count right again.
        delivered += codePoints(text);
        return placed;
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }
}
