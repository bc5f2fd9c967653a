package dev.fimplayground.view.editor;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/** A code area that tells a screen reader what it is and what it holds. FX thread only. */
final class CodeTextArea extends CodeArea {
    private final Label accessibleLabel;

    CodeTextArea(String accessibleName) {
        accessibleLabel = new Label(accessibleName);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        setAccessibleText(accessibleName);
        caretPositionProperty()
                .addListener((_, _, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.CARET_OFFSET));
        selectionProperty().addListener((_, _, _) -> {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
        });
        lengthProperty().addListener((_, _, _) -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> getText();
            case EDITABLE -> isEditable();
            case LABELED_BY -> accessibleLabel;
            case CARET_OFFSET -> getCaretPosition();
            case SELECTION_START -> getSelection().getStart();
            case SELECTION_END -> getSelection().getEnd();
            case LINE_FOR_OFFSET ->
                offsetToPosition((int) parameters[0], Bias.Forward).getMajor();
            case LINE_START -> isLine((int) parameters[0]) ? getAbsolutePosition((int) parameters[0], 0) : -1;
            case LINE_END -> isLine((int) parameters[0]) ? endOf((int) parameters[0]) : -1;
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    private boolean isLine(int line) {
        return line >= 0 && line < getParagraphs().size();
    }

    private int endOf(int line) {
        return getAbsolutePosition(line, getParagraphLength(line));
    }
}
