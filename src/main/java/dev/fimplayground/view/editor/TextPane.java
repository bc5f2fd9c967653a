package dev.fimplayground.view.editor;

/** Shows a text to read, select and copy; one that only grows is appended to. FX thread only. */
public final class TextPane extends ReadOnlyArea {
    private final CodeTextArea area;
    private String shown = "";

    public TextPane(String accessibleName, boolean wrap) {
        super(accessibleName);
        this.area = area();
        area.setWrapText(wrap);
        getStyleClass().add("text-pane");
    }

    /** Whether long lines are broken. */
    public void setWrap(boolean wrap) {
        area.setWrapText(wrap);
    }

    /** What is shown now. */
    public String text() {
        return shown;
    }

    /** @param text line ends are LF */
    public void show(String text) {
        if (text.equals(shown)) {
            return;
        }
        boolean grown = !shown.isEmpty() && text.startsWith(shown) && area.getLength() == shown.length();
        if (grown) {
            area.appendText(text.substring(shown.length()));
            area.moveTo(area.getLength());
            area.requestFollowCaret();
        } else {
            area.replaceNowOrLater(0, area.getLength(), text, () -> {});
            area.moveTo(0);
            area.requestFollowCaret();
        }
        shown = text;
    }
}
