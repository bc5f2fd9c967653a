package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.RawPiece;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;

/** Draws a raw text: control tokens and the signs of invisible characters as chips. */
final class RawChips {
    private RawChips() {}

    static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> document(
            String text, Collection<String> lineStyle) {
        var operations = SegmentOps.<Collection<String>>styledTextOps();
        var whole = ReadOnlyStyledDocument.<Collection<String>, String, Collection<String>>fromString(
                "", lineStyle, List.of(), operations);
        for (RawPiece piece : RawPiece.split(text)) {
            whole = whole.concat(
                    ReadOnlyStyledDocument.fromString(piece.text(), lineStyle, style(piece.kind()), operations));
        }
        return whole;
    }

    private static Collection<String> style(RawPiece.Kind kind) {
        return switch (kind) {
            case TEXT -> List.of();
            case TOKEN -> List.of("raw-token");
            case SIGN -> List.of("raw-sign");
        };
    }
}
