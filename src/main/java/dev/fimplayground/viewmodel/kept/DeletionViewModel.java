package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.Deletion;
import dev.fimplayground.text.Texts;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What was deleted last, for as long as it can be brought back by one click. FX thread only. */
public final class DeletionViewModel {
    private final HistoryReader reader;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");
    private Optional<Deletion> last = Optional.empty();

    DeletionViewModel(HistoryReader reader) {
        this.reader = reader;
    }

    /** Empty when there is nothing to bring back. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    public void undo() {
        Optional<Deletion> deleted = last;
        dismiss();
        deleted.ifPresent(deletion -> reader.follow(reader.history().restore(deletion), _ -> {}));
    }

    public void dismiss() {
        last = Optional.empty();
        words.set("");
    }

    void deleted(Deletion deletion) {
        if (!deletion.runs().isEmpty()) {
            last = Optional.of(deletion);
            words.set(Texts.format("history.deleted", deletion.runs().size()));
        }
    }
}
