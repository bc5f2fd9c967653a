package dev.fimplayground.viewmodel.kept;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was done to the kept runs last, and how to take it back, until it is dismissed. FX thread only. */
public final class HistoryMessage {
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private Optional<Runnable> undo = Optional.empty();

    HistoryMessage() {}

    /** Empty while there is nothing to say. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** Whether there is something to take back, said or not. */
    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public void undo() {
        Optional<Runnable> last = undo;
        dismiss();
        last.ifPresent(Runnable::run);
    }

    public void dismiss() {
        say("", Optional.empty());
    }

    /** Something else is selected: what only spoke of that is over. */
    void outdate() {
        if (undo.isEmpty()) {
            dismiss();
        }
    }

    void say(String sentence) {
        say(sentence, Optional.empty());
    }

    /** @param back takes it back */
    void say(String sentence, Runnable back) {
        say(sentence, Optional.of(back));
    }

    private void say(String sentence, Optional<Runnable> back) {
        undo = back;
        words.set(sentence);
        undoable.set(back.isPresent());
    }
}
