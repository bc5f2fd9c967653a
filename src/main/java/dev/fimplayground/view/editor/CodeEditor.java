package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCombination.SHIFT_DOWN;
import static org.fxmisc.wellbehaved.event.EventPattern.keyPressed;
import static org.fxmisc.wellbehaved.event.InputMap.consume;
import static org.fxmisc.wellbehaved.event.InputMap.sequence;

import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.CaretPosition;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.TextChange;
import dev.fimplayground.viewmodel.TextSelection;
import dev.fimplayground.viewmodel.TextSnapshot;
import javafx.scene.TraversalDirection;
import javafx.scene.input.KeyCombination;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.wellbehaved.event.Nodes;

/**
 * Shows and edits one document, coloured, with line numbers. Texts up to {@link
 * dev.fimplayground.syntax.Highlighter#MAX_LENGTH} and lines up to 2,000 UTF-16 units have colours. FX thread only.
 */
public final class CodeEditor extends ScrolledArea {
    private final CodeTextArea area;
    private final DocumentViewModel document;
    private final Colouring colouring;
    private final AreaSurface surface;

    public CodeEditor(DocumentViewModel document, HighlightSource highlighting, String accessibleName) {
        super(accessibleName);
        this.document = document;
        this.area = area();
        this.colouring = new Colouring(area, highlighting);
        new LineNumbers(area);
        new BracketMarks(area, colouring.highlighter());
        addKeys();
        this.surface = new AreaSurface(area, document, this::colour);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        surface.show(new TextChange(0, "", document.text()));
        surface.select(document.selectionProperty().get());
        document.showOn(surface);
        followDocument();
        reportEdits();
        getStyleClass().add("code-editor");
    }

    @Override
    public void follow(AppearanceViewModel appearance) {
        super.follow(appearance);
        followMarks(appearance);
    }

    private void addKeys() {
        Indentation indentation = new Indentation(area);
        Nodes.addInputMap(
                area,
                sequence(
                        consume(keyPressed(TAB), _ -> edit(indentation::indent)),
                        consume(keyPressed(TAB, SHIFT_DOWN), _ -> edit(indentation::unindent)),
                        consume(keyPressed(ENTER), _ -> edit(indentation::startLine)),
                        consume(keyPressed(TAB, KeyCombination.CONTROL_DOWN), _ -> leave(TraversalDirection.NEXT)),
                        consume(
                                keyPressed(TAB, KeyCombination.CONTROL_DOWN, SHIFT_DOWN),
                                _ -> leave(TraversalDirection.PREVIOUS))));
    }

    /** Not while a large text is on its way in: the place where it goes would move. */
    private void edit(Runnable action) {
        if (area.isEditable()) {
            action.run();
        }
    }

    private void leave(TraversalDirection direction) {
        area.requestFocusTraversal(direction);
    }

    private void followDocument() {
        document.snapshotProperty().addListener((_, _, _) -> colour());
        document.languageProperty().addListener((_, _, _) -> colour());
        colour();
    }

    private void reportEdits() {
        area.multiPlainChanges().subscribe(surface::report);
        area.onPaste(document::pasting);
        area.focusedProperty().subscribe(document::focused);
        area.caretPositionProperty().addListener((_, _, _) -> reportCaret());
        area.selectionProperty()
                .addListener(
                        (_, _, _) -> document.selected(new TextSelection(area.getAnchor(), area.getCaretPosition())));
    }

    private void reportCaret() {
        document.caretMoved(new CaretPosition(area.getCurrentParagraph() + 1, area.getCaretColumn() + 1));
    }

    /** Not before the text is in: its offsets are not the area's, and parsing would take its processor. */
    private void colour() {
        if (surface.isBehind()) {
            return;
        }
        TextSnapshot now = document.snapshotProperty().get();
        colouring.edited(new Colouring.Source(document.languageProperty().get(), now::text, 0));
    }
}
