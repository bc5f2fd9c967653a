package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.viewmodel.kept.RunExcerpt;
import java.util.Collection;
import org.fxmisc.richtext.SelectionImpl;

/**
 * A kept run's middle, tinted, between the end of its prefix and the beginning of its suffix, in the colours of its
 * language. Not editable. FX thread only.
 */
public final class RunText extends ReadOnlyArea {
    private final CodeTextArea area;
    private final Colouring colouring;
    /** The tint lies below the text, so that colours and tint do not meet. */
    private final SelectionImpl<Collection<String>, String, Collection<String>> middle;

    private RunExcerpt shown = RunExcerpt.NOTHING;

    public RunText(HighlightSource highlighting, String accessibleName) {
        super(accessibleName);
        this.area = area();
        this.colouring = new Colouring(area, highlighting);
        area.setWrapText(true);
        middle =
                new SelectionImpl<>("middle", area, path -> path.getStyleClass().add("run-middle"));
        area.addSelection(middle);
        getStyleClass().addAll("diff-pane", "run-text");
    }

    /** Shows the texts, and the middle's beginning first. */
    public void show(RunExcerpt excerpt) {
        if (!excerpt.equals(shown)) {
            shown = excerpt;
            area.replaceNowOrLater(0, area.getLength(), excerpt.text(), () -> replaced(excerpt));
        }
    }

    private void replaced(RunExcerpt excerpt) {
        int start = excerpt.before().length();
        middle.selectRange(start, start + excerpt.middle().length());
        area.moveTo(start);
        area.requestFollowCaret();
        colouring.edited(new Colouring.Source(
                excerpt.language(),
                () -> excerpt.hidden() + excerpt.text(),
                excerpt.hidden().length()));
    }
}
