package dev.fimplayground.viewmodel;

import dev.fimplayground.prompt.PromptAnatomy;
import dev.fimplayground.prompt.Segment;
import dev.fimplayground.prompt.TokenCount;
import dev.fimplayground.text.Texts;
import dev.fimplayground.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The prompt as it is drawn: pieces with a look each, line ends visible, the middle of a long one left out. Immutable;
 * made on any thread in time that grows with what is drawn only.
 *
 * @param pieces without gaps, but for the one whose look is {@link Look#LEFT_OUT}
 */
public record PromptDrawing(List<Piece> pieces) {
    static final PromptDrawing NOTHING = new PromptDrawing(List.of());

    /** Drawn at each end of a long prompt, in UTF-16 units; more costs layout time with every key. */
    static final int MOST_AT_EACH_END = 3_000;

    /** Where the drawn end begins moves in steps, so that a key typed at the end changes little of what is drawn. */
    private static final int STEP = 1_000;

    private static final char LINE_END = '↵';
    private static final char CARRIAGE_RETURN = '␍';

    public PromptDrawing {
        pieces = List.copyOf(pieces);
    }

    /** How a piece looks. */
    public enum Look {
        /** A control token of the template. */
        CONTROL,
        /** A control token that was typed, or stands in a file of the repository. */
        TYPED_CONTROL,
        /** A token; its neighbours have the other tint. */
        TINT,
        /** A token; its neighbours have the other tint. */
        OTHER_TINT,
        /** Text whose tokens are not known. */
        PLAIN,
        /** A token of the repository context; its neighbours have the other tint. */
        CONTEXT_TINT,
        /** A token of the repository context; its neighbours have the other tint. */
        OTHER_CONTEXT_TINT,
        /** Text of the repository context whose tokens are not known. */
        CONTEXT_PLAIN,
        /** Says how much is not drawn. */
        LEFT_OUT
    }

    /**
     * @param shown what is drawn: {@code text} with its line ends made visible
     * @param start where it begins in the prompt, in UTF-16 units
     * @param end where it ends in the prompt, exclusive
     */
    public record Piece(String shown, Look look, int start, int end) {}

    static PromptDrawing of(PromptAnatomy anatomy, Optional<TokenCount> count) {
        Optional<TokenizedText> tokens = count.filter(TokenCount::exact).flatMap(TokenCount::cut);
        int length = anatomy.text().length();
        List<Piece> pieces = new ArrayList<>();
        if (length <= 2 * MOST_AT_EACH_END) {
            add(pieces, anatomy, tokens, 0, length);
        } else {
            int tail = Math.ceilDiv(length - MOST_AT_EACH_END, STEP) * STEP;
            add(pieces, anatomy, tokens, 0, MOST_AT_EACH_END);
            String words = Texts.format("prompt.leftOut", tail - MOST_AT_EACH_END);
            pieces.add(new Piece("\n" + words + "\n", Look.LEFT_OUT, MOST_AT_EACH_END, tail));
            add(pieces, anatomy, tokens, tail, length);
        }
        return new PromptDrawing(pieces);
    }

    /** Where what is drawn at {@code offset} stands in the prompt. */
    public int toPrompt(int offset) {
        int at = 0;
        for (Piece piece : pieces) {
            if (offset < at + piece.shown().length()) {
                return piece.look() == Look.LEFT_OUT ? piece.start() : piece.start() + unitsIn(piece, offset - at);
            }
            at += piece.shown().length();
        }
        return pieces.isEmpty() ? 0 : pieces.getLast().end();
    }

    /** Where the prompt's {@code offset} is drawn. */
    public int toShown(int offset) {
        int at = 0;
        for (Piece piece : pieces) {
            if (offset < piece.end()) {
                return at + (piece.look() == Look.LEFT_OUT ? 0 : shownBefore(piece, offset - piece.start()));
            }
            at += piece.shown().length();
        }
        return at;
    }

    private static void add(
            List<Piece> pieces, PromptAnatomy anatomy, Optional<TokenizedText> tokens, int from, int to) {
        for (Segment segment : anatomy.segments()) {
            int start = Math.max(segment.start(), from);
            int end = Math.min(segment.end(), to);
            if (start < end && segment.control()) {
                Look look = segment.strayControl() ? Look.TYPED_CONTROL : Look.CONTROL;
                pieces.add(new Piece(anatomy.text().substring(start, end), look, start, end));
            } else if (start < end) {
                addText(pieces, anatomy.text(), tokens, Looks.of(segment), start, end);
            }
        }
    }

    /** Of one kind of text: even tokens, odd tokens, and where there are no borders. */
    private record Looks(Look even, Look odd, Look plain) {
        static final Looks TYPED = new Looks(Look.TINT, Look.OTHER_TINT, Look.PLAIN);
        static final Looks CONTEXT = new Looks(Look.CONTEXT_TINT, Look.OTHER_CONTEXT_TINT, Look.CONTEXT_PLAIN);

        static Looks of(Segment segment) {
            return segment.context().isPresent() ? CONTEXT : TYPED;
        }
    }

    private static void addText(
            List<Piece> pieces, String text, Optional<TokenizedText> tokens, Looks looks, int from, int to) {
        if (tokens.isEmpty()) {
            pieces.add(new Piece(visible(text, from, to), looks.plain(), from, to));
            return;
        }
        TokenizedText cut = tokens.get();
        int at = from;
        // The token that began before is drawn from here on.
        int token = cut.start(Math.min(cut.firstAtOrAfter(from), cut.count() - 1)) == from
                ? cut.firstAtOrAfter(from)
                : cut.firstAtOrAfter(from) - 1;
        while (at < to) {
            int end = Math.min(cut.end(token), to);
            if (end > at) {
                pieces.add(new Piece(visible(text, at, end), token % 2 == 0 ? looks.even() : looks.odd(), at, end));
                at = end;
            }
            token++;
        }
    }

    private static String visible(String text, int from, int to) {
        return text.substring(from, to).replace("\n", LINE_END + "\n").replace('\r', CARRIAGE_RETURN);
    }

    private static int unitsIn(Piece piece, int shownUnits) {
        String shown = piece.shown().substring(0, shownUnits);
        return shownUnits - (int) shown.chars().filter(c -> c == '\n').count();
    }

    private static int shownBefore(Piece piece, int units) {
        int shown = 0;
        for (int unit = 0; unit < units; unit++) {
            boolean lineEnd = piece.shown().startsWith(LINE_END + "\n", shown);
            shown += lineEnd ? 2 : 1;
        }
        return shown;
    }
}
