package dev.fimplayground.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.treesitter.TSNode;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;

/** Asks a tree once for the tokens of a part of its text, and lays the inner ones over the outer ones. */
final class SpanQuery {
    private static final Comparator<Token> OUTER_FIRST =
            Comparator.comparingInt(Token::length).reversed().thenComparingInt(Token::pattern);

    private final Grammar grammar;
    private final Utf16Source source;
    private final int from;
    private final int to;

    SpanQuery(Grammar grammar, Utf16Source source, int from, int to) {
        this.grammar = grammar;
        this.source = source;
        this.from = from;
        this.to = to;
    }

    private record Token(int start, int end, int pattern, TokenKind kind) {
        int length() {
            return end - start;
        }
    }

    List<Span> run(TSNode root) {
        TokenKind[] painted = new TokenKind[to - from];
        Arrays.fill(painted, TokenKind.NONE);
        for (Token token : tokens(root)) {
            int start = Math.max(token.start(), from);
            int end = Math.min(token.end(), to);
            Arrays.fill(painted, start - from, end - from, token.kind());
        }
        return spansOf(painted);
    }

    private List<Token> tokens(TSNode root) {
        List<Token> tokens = new ArrayList<>();
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.setByteRange(2 * from, 2 * to);
            cursor.exec(grammar.query(), root);
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextMatch(match)) {
                if (grammar.accepts(match, source)) {
                    addTokens(match, tokens);
                }
            }
        }
        tokens.sort(OUTER_FIRST);
        return tokens;
    }

    private void addTokens(TSQueryMatch match, List<Token> tokens) {
        for (TSQueryCapture capture : match.getCaptures()) {
            TSNode node = capture.getNode();
            int start = node.getStartByte() / 2;
            int end = node.getEndByte() / 2;
            if (start < to && end > from) {
                tokens.add(new Token(
                        start,
                        end,
                        match.getPatternIndex(),
                        grammar.kind(match, capture.getIndex(), source, start, end)));
            }
        }
    }

    private List<Span> spansOf(TokenKind[] painted) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= painted.length; i++) {
            if (i == painted.length || painted[i] != painted[start]) {
                if (painted[start] != TokenKind.NONE) {
                    spans.add(new Span(from + start, from + i, painted[start]));
                }
                start = i;
            }
        }
        return List.copyOf(spans);
    }
}
