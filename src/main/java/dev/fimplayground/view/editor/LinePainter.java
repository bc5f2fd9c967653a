package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.Highlight;
import dev.fimplayground.syntax.Span;
import dev.fimplayground.syntax.TokenKind;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/** Carries one answer of the highlighter over to the lines of an area, visible lines first. FX thread only. */
final class LinePainter {
    /** A longer line stays plain: each span is a node, and tens of thousands in one line stop the window. */
    static final int MAX_LINE = 2_000;

    private static final Map<TokenKind, Collection<String>> STYLES = styles();

    private final CodeTextArea area;
    private final List<Span> spans;
    private final int origin;
    private final int[] lines;
    private int next;

    LinePainter(CodeTextArea area, Highlight highlight, int origin, int firstVisible, int lastVisible) {
        this.area = area;
        this.spans = highlight.spans();
        this.origin = origin;
        int first = lineAt(highlight.request().from() - origin);
        int last = lineAt(highlight.request().to() - origin);
        this.lines = visibleFirst(first, last, firstVisible, lastVisible);
    }

    /** Restyles at most {@code limit} lines that differ; true if none is left. */
    boolean paint(int limit) {
        int restyled = 0;
        while (next < lines.length && restyled < limit) {
            if (paintLine(lines[next++])) {
                restyled++;
            }
        }
        return next == lines.length;
    }

    private boolean paintLine(int line) {
        int length = line < area.getParagraphs().size() ? area.getParagraphLength(line) : 0;
        if (length == 0 || length > MAX_LINE) {
            return false;
        }
        StyleSpans<Collection<String>> wanted = stylesOf(origin + area.getAbsolutePosition(line, 0), length);
        if (area.getParagraph(line).getStyleSpans().equals(wanted)) {
            return false;
        }
        area.setStyleSpans(line, 0, wanted);
        return true;
    }

    private StyleSpans<Collection<String>> stylesOf(int start, int length) {
        StyleSpansBuilder<Collection<String>> styles = new StyleSpansBuilder<>();
        int position = start;
        int end = start + length;
        for (int i = firstEndingAfter(start); i < spans.size() && spans.get(i).start() < end; i++) {
            int from = Math.max(spans.get(i).start(), position);
            int to = Math.min(spans.get(i).end(), end);
            styles.add(List.of(), from - position);
            styles.add(STYLES.getOrDefault(spans.get(i).kind(), List.of()), to - from);
            position = to;
        }
        styles.add(List.of(), end - position);
        return styles.create();
    }

    private int firstEndingAfter(int position) {
        int low = 0;
        int high = spans.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (spans.get(middle).end() > position) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int lineAt(int position) {
        return area.offsetToPosition(Math.clamp(position, 0, area.getLength()), Bias.Backward)
                .getMajor();
    }

    private static int[] visibleFirst(int first, int last, int firstVisible, int lastVisible) {
        int[] order = new int[last - first + 1];
        int count = 0;
        for (int line = Math.max(first, firstVisible); line <= Math.min(last, lastVisible); line++) {
            order[count++] = line;
        }
        for (int line = first; line <= last; line++) {
            if (line < firstVisible || line > lastVisible) {
                order[count++] = line;
            }
        }
        return Arrays.copyOf(order, count);
    }

    private static Map<TokenKind, Collection<String>> styles() {
        Map<TokenKind, Collection<String>> styles = new EnumMap<>(TokenKind.class);
        for (TokenKind kind : TokenKind.values()) {
            if (kind != TokenKind.NONE && kind != TokenKind.VARIABLE) {
                styles.put(kind, List.of(kind.styleClass()));
            }
        }
        return styles;
    }
}
