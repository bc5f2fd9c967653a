package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.AppearanceViewModel;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
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

    /** Takes over the size of type and tabs, now and whenever they change. */
    public void follow(AppearanceViewModel appearance) {
        appearance.editorFontSizeProperty().subscribe(size -> setStyle("-fx-font-size: " + size + "px"));
        appearance.tabSizeProperty().subscribe(area::setTabSize);
    }

    /** Shows white space and indent guides as long as they are wanted. */
    void followMarks(AppearanceViewModel appearance) {
        appearance.whiteSpaceShownProperty().subscribe(() -> showMarks(appearance));
        appearance.indentGuidesShownProperty().subscribe(() -> showMarks(appearance));
        showMarks(appearance);
    }

    private void showMarks(AppearanceViewModel appearance) {
        area.showMarks(
                appearance.whiteSpaceShownProperty().get(),
                appearance.indentGuidesShownProperty().get());
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
        placeHiddenBars();
    }

    /** The pane places its bars one pulse after they appear, and would show them for that long where they once were. */
    private void placeHiddenBars() {
        for (Node child : scrollPane.getChildrenUnmodifiable()) {
            if (child instanceof ScrollBar bar && !bar.isVisible()) {
                boolean upright = bar.getOrientation() == Orientation.VERTICAL;
                double width = upright ? bar.prefWidth(-1) : getWidth();
                double height = upright ? getHeight() : bar.prefHeight(-1);
                bar.resizeRelocate(getWidth() - width, getHeight() - height, width, height);
            }
        }
    }
}
