package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.Language;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/**
 * The text of one editor, and the way to change it. FX thread only.
 *
 * <p>Line ends are LF: CRLF and CR become LF on the way in, whether set, typed or pasted, because an editor counts a
 * line end as one character.
 */
public final class DocumentViewModel {
    private static final int DETECTION_HEAD = 4_000;

    private final ReadOnlyObjectWrapper<TextSnapshot> snapshot = new ReadOnlyObjectWrapper<>(TextSnapshot.of(""));
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper(0);
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyObjectWrapper<CaretPosition> caret = new ReadOnlyObjectWrapper<>(CaretPosition.START);
    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.PLAIN);
    private final ReadOnlyObjectWrapper<TextSelection> selection = new ReadOnlyObjectWrapper<>(TextSelection.START);
    private @Nullable DocumentSurface surface;
    private final ReadOnlyBooleanWrapper focused = new ReadOnlyBooleanWrapper();
    private Consumer<List<TextChange>> onEdit = _ -> {};
    private Predicate<String> onPaste = _ -> false;
    private Language expected = Language.PLAIN;
    private Language detected = Language.PLAIN;
    private boolean languageChosen;
    private boolean detecting;
    private String detectedIn = "";

    /** What a view of the document can be asked for. */
    public interface Screen {

        /** Selects the part and scrolls to it. */
        void reveal(TextRange range);

        /** Edits as one undo step. */
        void replace(TextRange range, String replacement);
    }

    public DocumentViewModel() {
        language.addListener((_, _, _) -> languageChosen |= !detecting);
    }

    /** The whole text; O(n), so ask on demand, not on every change. */
    public String text() {
        return snapshot.get().text();
    }

    /** Replaces everything as one edit and shows its beginning. */
    public void setText(String text) {
        replace(0, snapshot.get().length(), text);
        select(TextSelection.START);
    }

    /** Replaces a part as one edit. */
    public void replace(int start, int end, String text) {
        TextChange change = change(start, end, text);
        apply(change);
        onEdit.accept(List.of(change));
    }

    /** What replacing a part would change. */
    TextChange change(int start, int end, String text) {
        String removed = start == end ? "" : text().substring(start, end);
        return new TextChange(start, removed, LineEndings.normalise(text));
    }

    /** Makes a change without telling that it was made. */
    void apply(TextChange change) {
        Optional<TextSnapshot> shown = surface == null ? Optional.empty() : surface.show(change);
        show(shown.orElseGet(() -> TextSnapshot.of(change.applyTo(text()))));
    }

    /** Has every edit told, with the changes in the order in which they were made. */
    void onEdit(Consumer<List<TextChange>> listener) {
        onEdit = listener;
    }

    /** Asks {@code taker} before a text is pasted; it is not if the taker has made use of it. */
    void onPaste(Predicate<String> taker) {
        onPaste = taker;
    }

    /** The view's question whether a text is for others, and not to be pasted into it. */
    public boolean pasting(String text) {
        return onPaste.test(text);
    }

    /** Whether its editor has the focus. */
    public ReadOnlyBooleanProperty focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** The view's report that it got or lost the focus. */
    public void focused(boolean now) {
        focused.set(now);
    }

    /** The editor that shows this document from now on. */
    public void showOn(DocumentSurface editor) {
        surface = editor;
    }

    public ReadOnlyObjectProperty<TextSelection> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** Selects, and brings the caret into sight. */
    public void select(TextSelection wanted) {
        TextSelection possible = wanted.within(snapshot.get().length());
        selection.set(possible);
        if (surface != null) {
            surface.select(possible);
        }
    }

    public void requestFocus() {
        if (surface != null) {
            surface.requestFocus();
        }
    }

    /** Replaces a part, which must lie within the text, as one edit. */
    public void replace(TextRange range, String replacement) {
        replace(range.start(), range.end(), replacement);
    }

    /** Selects a part and scrolls to it. */
    public void reveal(TextRange range) {
        select(new TextSelection(range.start(), range.end()));
    }

    /** In UTF-16 units. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** True while there is nothing but white space. */
    public ReadOnlyBooleanProperty blankProperty() {
        return blank.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<CaretPosition> caretProperty() {
        return caret.getReadOnlyProperty();
    }

    /** Follows the content until someone sets it; may be bound, for instance to the prefix's language. */
    public ObjectProperty<Language> languageProperty() {
        return language;
    }

    /** Whether a person chose the language; otherwise it follows the content. */
    boolean languageChosen() {
        return languageChosen;
    }

    /**
     * Shows {@code expectation}, and goes back to it whenever the content does not tell its language. What was chosen
     * for the text before is forgotten.
     */
    public void expectLanguage(Language expectation) {
        expected = expectation;
        languageChosen = false;
        show(expectation);
    }

    /** The text now; changes with every edit. */
    public ReadOnlyObjectProperty<TextSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /**
     * The view's report of an edit made in it.
     *
     * @param changes in the order in which they were made, each in the text that the one before left
     */
    public void edited(TextSnapshot edited, List<TextChange> changes) {
        show(edited);
        onEdit.accept(changes);
    }

    /** The view's report of where its caret went. */
    public void caretMoved(CaretPosition position) {
        caret.set(position);
    }

    /** The view's report of what is selected in it. */
    public void selected(TextSelection now) {
        selection.set(now);
    }

    private void show(TextSnapshot now) {
        snapshot.set(now);
        length.set(now.length());
        blank.set(now.blank());
        detectLanguage(now);
    }

    private void detectLanguage(TextSnapshot now) {
        if (languageChosen || language.isBound()) {
            return;
        }
        String head = now.head(DETECTION_HEAD);
        if (!head.equals(detectedIn)) {
            detectedIn = head;
            detected = Language.detect(head);
        }
        show(detected == Language.PLAIN ? expected : detected);
    }

    private void show(Language found) {
        detecting = true;
        language.set(found);
        detecting = false;
    }
}
