package dev.fimplayground.view.editor;

import dev.fimplayground.viewmodel.TabSize;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/**
 * A monospaced text area that tells a screen reader what it is and what it holds. Of a piece of text longer than {@value
 * #MAX_SHOWN} UTF-16 units only the beginning is drawn, because the layout of one line of a megabyte takes seconds; the
 * text itself is whole. FX thread only.
 */
final class CodeTextArea extends GenericStyledArea<Collection<String>, String, Collection<String>> {
    static final int MAX_SHOWN = 10_000;

    private final Label accessibleLabel;
    private final LargeReplacement replacement = new LargeReplacement(this);
    private final LineMarks marks;
    private Predicate<String> pastedElsewhere = _ -> false;
    private int tabSize = 4;

    CodeTextArea(String accessibleName) {
        this(accessibleName, new LineMarks());
    }

    private CodeTextArea(String accessibleName, LineMarks marks) {
        super(
                List.of(),
                (paragraph, styles) -> {
                    paragraph.getStyleClass().addAll(styles);
                    marks.dress(paragraph);
                },
                List.of(),
                SegmentOps.styledTextOps(),
                false,
                CodeTextArea::draw);
        this.marks = marks;
        multiPlainChanges().subscribe(_ -> marks.edited(this));
        accessibleLabel = new Label(accessibleName);
        getStyleClass().add("code-area");
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

    /** How many columns a tab stop is from the next. */
    int tabSize() {
        return tabSize;
    }

    void setTabSize(TabSize size) {
        tabSize = size.columns();
        marks.tabSizeChanged();
        for (TabSize each : TabSize.values()) {
            getStyleClass().remove(styleClass(each));
        }
        getStyleClass().add(styleClass(size));
    }

    private static String styleClass(TabSize size) {
        return "tab-size-" + size.columns();
    }

    void showMarks(boolean whiteSpace, boolean indentGuides) {
        marks.show(this, whiteSpace, indentGuides);
    }

    /** Asks {@code taker} before a text is pasted; it is not if the taker has made use of it. */
    void onPaste(Predicate<String> taker) {
        pastedElsewhere = taker;
    }

    @Override
    public void paste() {
        String text = Clipboard.getSystemClipboard().getString();
        if (text != null && isEditable() && pastedElsewhere.test(text)) {
            return;
        }
        if (text == null || text.length() < LargeReplacement.LARGE) {
            super.paste();
        } else if (isEditable()) {
            IndexRange selection = getSelection();
            replacement.replace(selection.getStart(), selection.getEnd(), text, this::requestFollowCaret);
        }
    }

    /** Replaces a part; gives up a large text that was still to come. True if it is in already, false if it comes in later. */
    boolean replaceNowOrLater(int from, int to, String text, Runnable after) {
        replacement.replace(from, to, text, after);
        return !replacement.isUnderWay();
    }

    private static Node draw(StyledSegment<String, Collection<String>> segment) {
        String text = segment.getSegment();
        TextExt node = new TextExt(text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN));
        node.setTextOrigin(VPos.TOP);
        node.getStyleClass().add("text");
        node.getStyleClass().addAll(segment.getStyle());
        return node;
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
