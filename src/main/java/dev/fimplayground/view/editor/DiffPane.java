package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.LineDiff;
import dev.fimplayground.viewmodel.LineDiff.Kind;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.ReadOnlyStyledDocumentBuilder;
import org.fxmisc.richtext.model.SegmentOps;

/** Shows two texts as one: lines of only one of them have a sign and a tint. Not editable. FX thread only. */
public final class DiffPane extends ReadOnlyArea {
    private final CodeTextArea area;

    public DiffPane(String accessibleName) {
        super(accessibleName);
        this.area = area();
        getStyleClass().add("diff-pane");
    }

    public void show(LineDiff diff) {
        area.replace(diff.lines().isEmpty() ? document("") : document(diff));
        area.moveTo(0);
        area.requestFollowCaret();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(LineDiff diff) {
        ReadOnlyStyledDocumentBuilder<Collection<String>, String, Collection<String>> lines =
                new ReadOnlyStyledDocumentBuilder<>(SegmentOps.styledTextOps(), List.of());
        diff.lines()
                .forEach(line -> lines.addParagraph(sign(line.kind()) + line.text(), List.of(), style(line.kind())));
        return lines.build();
    }

    private static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(String text) {
        return ReadOnlyStyledDocument.fromString(text, List.of("both"), List.of(), SegmentOps.styledTextOps());
    }

    private static String sign(Kind kind) {
        return switch (kind) {
            case BOTH -> "  ";
            case ONLY_BEFORE -> "− ";
            case ONLY_NOW -> "+ ";
        };
    }

    private static List<String> style(Kind kind) {
        return switch (kind) {
            case BOTH -> List.of("both");
            case ONLY_BEFORE -> List.of("removed");
            case ONLY_NOW -> List.of("added");
        };
    }
}
