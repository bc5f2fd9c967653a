package dev.fimplayground.tokenizer;

import java.util.Arrays;
import java.util.Optional;

/**
 * A text and where its tokens begin and end in it. Immutable.
 *
 * <p>A character belongs to the token with its first byte; a token that holds only further bytes of a character has no
 * characters. So the pieces always join to the text, also where one emoji takes three tokens.
 */
public final class TokenizedText {
    private final String text;
    private final int[] tokens;
    private final int[] borders;

    private TokenizedText(String text, int[] tokens, int[] borders) {
        this.text = text;
        this.tokens = tokens;
        this.borders = borders;
    }

    /** Cuts {@code text}; takes time in proportion to its length. */
    public static TokenizedText of(Tokenizer tokenizer, String text) {
        int[] tokens = tokenizer.encode(text);
        int[] ends = new int[tokens.length];
        int bytes = 0;
        for (int i = 0; i < tokens.length; i++) {
            bytes += tokenizer.bytes(tokens[i]).length;
            ends[i] = bytes;
        }
        return new TokenizedText(text, tokens, borders(text, ends));
    }

    /**
     * A text that somebody else cut.
     *
     * @param tokens their numbers in the vocabulary
     * @param ends where each ends, in bytes of the text in UTF-8; ascending, the last one is the end of the text
     * @return empty if {@code ends} do not fit the text
     */
    public static Optional<TokenizedText> ofEnds(String text, int[] tokens, int[] ends) {
        int length = text.codePoints().map(TokenizedText::utf8Length).sum();
        int last = 0;
        for (int end : ends) {
            if (end < last) {
                return Optional.empty();
            }
            last = end;
        }
        return tokens.length == ends.length && last == length
                ? Optional.of(new TokenizedText(text, tokens.clone(), borders(text, ends)))
                : Optional.empty();
    }

    private static int[] borders(String text, int[] ends) {
        int[] borders = new int[ends.length + 1];
        int charactersBytes = 0;
        int at = 0;
        for (int i = 0; i < ends.length; i++) {
            while (charactersBytes < ends[i]) {
                int point = text.codePointAt(at);
                charactersBytes += utf8Length(point);
                at += Character.charCount(point);
            }
            borders[i + 1] = at;
        }
        return borders;
    }

    public String text() {
        return text;
    }

    public int count() {
        return tokens.length;
    }

    /** The number in the vocabulary. */
    public int token(int index) {
        return tokens[index];
    }

    /** In UTF-16 units. */
    public int start(int index) {
        return borders[index];
    }

    /** In UTF-16 units, exclusive. */
    public int end(int index) {
        return borders[index + 1];
    }

    public String piece(int index) {
        return text.substring(start(index), end(index));
    }

    /** The first token that begins at or after {@code offset}, or {@link #count} if there is none. */
    public int firstAtOrAfter(int offset) {
        int found = Arrays.binarySearch(borders, 0, tokens.length, offset);
        int place = found < 0 ? -found - 1 : found;
        while (place > 0 && borders[place - 1] == offset) {
            place--;
        }
        return place;
    }

    /** A surrogate without its partner goes over the wire as U+FFFD, which has three bytes. */
    private static int utf8Length(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4;
    }
}
