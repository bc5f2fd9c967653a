package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.Language;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

/**
 * The text of one editor. FX thread only.
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
    private final ReadOnlyObjectWrapper<TextRange> selection = new ReadOnlyObjectWrapper<>(TextRange.START);
    private Optional<Screen> screen = Optional.empty();
    private Language expected = Language.PLAIN;
    private boolean languageChosen;
    private boolean detecting;

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

    /** Replaces everything; one undo step in the view. */
    public void setText(String text) {
        show(TextSnapshot.of(LineEndings.normalise(text)));
    }

    /** Replaces a part, which must lie within the text; one undo step in the view. */
    public void replace(TextRange range, String replacement) {
        String normal = LineEndings.normalise(replacement);
        if (screen.isPresent()) {
            screen.get().replace(range, normal);
        } else {
            String text = text();
            setText(text.substring(0, range.start()) + normal + text.substring(range.end()));
        }
    }

    /** Selects a part in the view and scrolls to it; does nothing while there is no view. */
    public void reveal(TextRange range) {
        screen.ifPresent(view -> view.reveal(range));
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

    /** The view's report of an edit made in it. */
    public void edited(TextSnapshot edited) {
        show(edited);
    }

    /** The view that shows the document, which can then be asked to. */
    public void showOn(Screen view) {
        screen = Optional.of(view);
    }

    /** What is selected in the view; empty at the caret if nothing is. */
    public ReadOnlyObjectProperty<TextRange> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** The view's report of what is selected in it. */
    public void selected(TextRange range) {
        selection.set(range);
    }

    /** The view's report of where its caret went. */
    public void caretMoved(CaretPosition position) {
        caret.set(position);
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
        Language detected = Language.detect(now.head(DETECTION_HEAD));
        show(detected == Language.PLAIN ? expected : detected);
    }

    private void show(Language found) {
        detecting = true;
        language.set(found);
        detecting = false;
    }
}
