package dev.fimplayground.view.editor;

import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.viewmodel.CaretPosition;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.TextSnapshot;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.LineNumberFactory;

/** Shows and edits one document. FX thread only. */
public final class CodeEditor extends Region {
    private final CodeArea area = new CodeArea();
    private final VirtualizedScrollPane<CodeArea> scrollPane = new VirtualizedScrollPane<>(area);
    private final DocumentViewModel document;

    public CodeEditor(DocumentViewModel document, Highlighting highlighting, String accessibleName) {
        this.document = document;
        area.setAccessibleRole(AccessibleRole.TEXT_AREA);
        area.setAccessibleText(accessibleName);
        area.setParagraphGraphicFactory(LineNumberFactory.get(area));
        area.replaceText(document.text());
        area.getUndoManager().forgetHistory();
        document.snapshotProperty().addListener((_, _, now) -> show(now));
        area.multiPlainChanges()
                .subscribe(_ ->
                        document.edited(new DocumentSnapshot(area.getContent().snapshot())));
        area.caretPositionProperty()
                .addListener((_, _, _) -> document.caretMoved(
                        new CaretPosition(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1)));
        getStyleClass().add("code-editor");
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
        layoutInArea(scrollPane, 0, 0, getWidth(), getHeight(), 0, javafx.geometry.HPos.LEFT, javafx.geometry.VPos.TOP);
    }

    private void show(TextSnapshot now) {
        if (!(now instanceof DocumentSnapshot)) {
            area.replaceText(document.text());
        }
    }
}
