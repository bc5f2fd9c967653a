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

    /** Where the drawn end begins moves in steps and by lines, so that a key typed anywhere changes little of what is drawn. */
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
        /** A token; its neighbours on the line have the other tint. The first of a line always has this one. */
        TINT,
        /** A token; its neighbours on the line have the other tint. */
        OTHER_TINT,
        /** Text whose tokens are not known. */
        PLAIN,
        /** A token of the repository context, as {@link #TINT}. */
        CONTEXT_TINT,
        /** A token of the repository context, as {@link #OTHER_TINT}. */
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
            int head = endOfHead(anatomy.text());
            int tail = startOfTail(anatomy.text());
            add(pieces, anatomy, tokens, 0, head);
            String words = Texts.format("prompt.leftOut", tail - head);
            pieces.add(new Piece("\n" + words + "\n", Look.LEFT_OUT, head, tail));
            add(pieces, anatomy, tokens, tail, length);
        }
        return new PromptDrawing(pieces);
    }

    /** A line's end, unless that line is long. */
    private static int endOfHead(String text) {
        int lineEnd = text.lastIndexOf('\n', MOST_AT_EACH_END - 1);
        return lineEnd >= MOST_AT_EACH_END - STEP ? lineEnd + 1 : MOST_AT_EACH_END;
    }

    /** A line's start, unless that line is long. */
    private static int startOfTail(String text) {
        int step = Math.ceilDiv(text.length() - MOST_AT_EACH_END, STEP) * STEP;
        int lineEnd = text.indexOf('\n', step - 1);
        return lineEnd >= 0 && lineEnd < step + STEP ? lineEnd + 1 : step;
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

    /** Of one kind of text: every other token, those between, and where there are no borders. */
    private record Looks(Look tint, Look other, Look plain) {
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
        boolean other = isOther(text, cut, token);
        while (at < to) {
            int end = Math.min(cut.end(token), to);
            if (end > at) {
                pieces.add(new Piece(visible(text, at, end), other ? looks.other() : looks.tint(), at, end));
                at = end;
                other = !other && !startsLine(text, at);
            }
            token++;
        }
    }

    /** Counted from the line's start, so that a token more or less changes the tints of its own line only. */
    private static boolean isOther(String text, TokenizedText cut, int token) {
        boolean other = false;
        for (int each = token; each > 0 && !startsLine(text, cut.start(each)); each--) {
            other ^= cut.end(each - 1) > cut.start(each - 1);
        }
        return other;
    }

    private static boolean startsLine(String text, int at) {
        return at == 0 || text.charAt(at - 1) == '\n';
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
