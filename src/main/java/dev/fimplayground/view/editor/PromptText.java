package dev.fimplayground.view.editor;

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
        int limit = Math.min(shown.size(), pieces.size());
        int head = 0;
        while (head < limit && looksSame(shown.get(head), pieces.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < limit - head
                && looksSame(shown.get(shown.size() - 1 - tail), pieces.get(pieces.size() - 1 - tail))) {
            tail++;
        }
        List<Piece> old = shown.subList(head, shown.size() - tail);
        List<Piece> now = pieces.subList(head, pieces.size() - tail);
        int start = length(shown.subList(0, head));
        int end = start + length(old);
        if (!old.isEmpty() || !now.isEmpty()) {
            area.getContent().replace(start, end, document(now));
        }
        shown = pieces;
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
