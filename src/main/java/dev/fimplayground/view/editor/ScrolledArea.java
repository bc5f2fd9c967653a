package dev.fimplayground.view.editor;

import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;

/** A text area with scroll bars that fills its region: what every editor and text view here is. FX thread only. */
abstract class ScrolledArea extends Region {
    private final CodeTextArea area;
    private final VirtualizedScrollPane<CodeTextArea> scrollPane;

    /** @param accessibleName for screen readers */
    ScrolledArea(String accessibleName) {
        this.area = new CodeTextArea(accessibleName);
        this.scrollPane = new VirtualizedScrollPane<>(area);
    }

    CodeTextArea area() {
        return area;
    }

    VirtualizedScrollPane<CodeTextArea> scrollPane() {
        return scrollPane;
    }

    /** In pixels. */
    public void setFontSize(double size) {
        setStyle("-fx-font-size: " + size + "px");
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        // Not before styles are known: the area's cells look theirs up as soon as they have a scene.
        if (getChildren().isEmpty()) {
            getChildren().add(scrollPane);
        }
        scrollPane.resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
