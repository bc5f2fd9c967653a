package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Language;

/** Shows code that was written for the reader, coloured; to be selected and copied, not edited. FX thread only. */
public final class SnippetPane extends ReadOnlyArea {
    private final CodeTextArea area;
    private final Colouring colouring;
    private String shown = "";

    public SnippetPane(HighlightSource highlighting, String accessibleName) {
        super(accessibleName);
        this.area = area();
        this.colouring = new Colouring(area, highlighting);
        new LineNumbers(area);
        getStyleClass().add("snippet-pane");
    }

    /** Stays where it was scrolled to: what changes is mostly a line of many. */
    public void show(String code, Language language) {
        if (!code.equals(shown)) {
            shown = code;
            double top = area.getEstimatedScrollY();
            area.replaceNowOrLater(0, area.getLength(), code, () -> replaced(code, language, top));
        }
    }

    private void replaced(String code, Language language, double top) {
        area.moveTo(0);
        area.scrollYToPixel(top);
        colouring.edited(new Colouring.Source(language, () -> code, 0));
    }
}
