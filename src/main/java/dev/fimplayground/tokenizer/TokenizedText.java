package dev.fimplayground.tokenizer;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final @Nullable Tokenizer cutBy;

    private TokenizedText(@Nullable Tokenizer cutBy, String text, int[] tokens, int[] borders) {
        this.cutBy = cutBy;
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
            bytes += tokenizer.byteLength(tokens[i]);
            ends[i] = bytes;
        }
        return new TokenizedText(tokenizer, text, tokens, borders(text, ends));
    }

    /**
     * The same as {@link #of}, in less time where {@code text} is much like one that was cut before: only the lines that
     * differ are encoded.
     */
    public static TokenizedText of(Tokenizer tokenizer, String text, TokenizedText before) {
        if (before.cutBy != tokenizer) {
            return of(tokenizer, text);
        }
        Recut recut = Recut.between(tokenizer, before.text, text);
        return before.with(recut, text, of(tokenizer, recut.in(text)));
    }

    private TokenizedText with(Recut recut, String now, TokenizedText part) {
        int head = firstAtOrAfter(recut.start());
        // The last character's further tokens begin where the text ends.
        int tail = recut.oldEnd() == text.length() ? count() : firstAtOrAfter(recut.oldEnd());
        int[] all = new int[head + part.count() + count() - tail];
        System.arraycopy(tokens, 0, all, 0, head);
        System.arraycopy(part.tokens, 0, all, head, part.count());
        System.arraycopy(tokens, tail, all, head + part.count(), count() - tail);
        int[] joined = new int[all.length + 1];
        System.arraycopy(borders, 0, joined, 0, head);
        for (int i = 0; i < part.count(); i++) {
            joined[head + i] = recut.start() + part.borders[i];
        }
        for (int i = tail; i <= count(); i++) {
            joined[head + part.count() + i - tail] = borders[i] + recut.newEnd() - recut.oldEnd();
        }
        return new TokenizedText(cutBy, now, all, joined);
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
                ? Optional.of(new TokenizedText(null, text, tokens.clone(), borders(text, ends)))
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
