package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.kept.RunExcerpt;
import java.util.Collection;
import java.util.List;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledDocument;

/** A kept run's middle, tinted, between the end of its prefix and the beginning of its suffix. Not editable. */
public final class RunText extends ReadOnlyArea {
    private final CodeTextArea area;

    public RunText(String accessibleName) {
        super(accessibleName);
        this.area = area();
        area.setWrapText(true);
        getStyleClass().addAll("diff-pane", "run-text");
    }

    /** Shows the texts, and the middle's beginning first. */
    public void show(RunExcerpt excerpt) {
        area.replace(part(excerpt.before(), "run-around")
                .concat(part(excerpt.middle(), "run-middle"))
                .concat(part(excerpt.after(), "run-around")));
        area.moveTo(excerpt.before().length());
        area.requestFollowCaret();
    }

    private static StyledDocument<Collection<String>, String, Collection<String>> part(String text, String style) {
        return ReadOnlyStyledDocument.fromString(text, List.of(), List.of(style), SegmentOps.styledTextOps());
    }
}
