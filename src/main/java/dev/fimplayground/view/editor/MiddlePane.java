package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.viewmodel.MiddleViewModel;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;

/** Shows the middle as it streams. FX thread only. */
public final class MiddlePane extends Region {
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> scrollPane = new VirtualizedScrollPane<>(area);

    public MiddlePane(MiddleViewModel middle, Highlighting highlighting, String accessibleName) {
        area.setEditable(false);
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(accessibleName);
        middle.onWork(() -> {
            MiddleViewModel.Change change = middle.take(Integer.MAX_VALUE);
            area.replaceText(change.keep(), area.getLength(), change.appended());
        });
        getStyleClass().add("middle-pane");
        getChildren().setAll(scrollPane);
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
        layoutInArea(scrollPane, 0, 0, getWidth(), getHeight(), 0, HPos.LEFT, VPos.TOP);
    }
}
