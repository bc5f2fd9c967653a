package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.PromptDrawing.Look;
import dev.fimplayground.viewmodel.PromptDrawing.Piece;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;

/**
 * Makes an area show pieces, each in its look, and replaces only those that differ: each is a node, and laying out a
 * screen of them anew with every key takes longer than the key itself. FX thread only.
 */
final class PromptText {
    private static final SegmentOps<String, Collection<String>> OPERATIONS = SegmentOps.styledTextOps();

    private final CodeTextArea area;
    private List<Piece> shown = List.of();

    PromptText(CodeTextArea area) {
        this.area = area;
    }

    void show(List<Piece> pieces) {
        int oldGap = gap(shown);
        int gap = gap(pieces);
        if (oldGap >= 0 && gap >= 0) {
            // The last first: what stands before keeps its place.
            replace(oldGap + 1, shown.size(), pieces.subList(gap + 1, pieces.size()));
            replace(oldGap, oldGap + 1, pieces.subList(gap, gap + 1));
            replace(0, oldGap, pieces.subList(0, gap));
        } else {
            replace(0, shown.size(), pieces);
        }
        shown = pieces;
    }

    /** Where the piece is that stands for what is not drawn; -1 if there is none. */
    private static int gap(List<Piece> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            if (pieces.get(i).look() == Look.LEFT_OUT) {
                return i;
            }
        }
        return -1;
    }

    /** Replaces pieces that are shown, from the first that differs to the last. */
    private void replace(int from, int to, List<Piece> pieces) {
        int limit = Math.min(to - from, pieces.size());
        int head = 0;
        while (head < limit && looksSame(shown.get(from + head), pieces.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head && looksSame(shown.get(to - 1 - tail), pieces.get(pieces.size() - 1 - tail))) {
            tail++;
        }
        List<Piece> old = shown.subList(from + head, to - tail);
        List<Piece> now = pieces.subList(head, pieces.size() - tail);
        if (!old.isEmpty() || !now.isEmpty()) {
            int start = length(shown.subList(0, from + head));
            area.getContent().replace(start, start + length(old), document(now));
        }
    }

    private static boolean looksSame(Piece one, Piece other) {
        return one.look() == other.look() && one.shown().equals(other.shown());
    }

    private static int length(List<Piece> pieces) {
        return pieces.stream().mapToInt(piece -> piece.shown().length()).sum();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(List<Piece> pieces) {
        var document = new ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>>(
                OPERATIONS, List.of());
        List<StyledSegment<String, Collection<String>>> line = new ArrayList<>();
        for (Piece piece : pieces) {
            List<String> styles = List.of(styleClass(piece));
            String[] parts = piece.shown().split("\n", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    add(document, line);
                    line.clear();
                }
                if (!parts[i].isEmpty()) {
                    line.add(new StyledSegment<>(parts[i], styles));
                }
            }
        }
        add(document, line);
        return document.build();
    }

    private static void add(
            ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> document,
            List<StyledSegment<String, Collection<String>>> line) {
        if (line.isEmpty()) {
            document.addParagraph("", List.<String>of());
        } else {
            document.addParagraph(List.copyOf(line));
        }
    }

    private static String styleClass(Piece piece) {
        return "prompt-" + piece.look().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
