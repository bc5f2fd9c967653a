package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStatus;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The one run that is looked at, with its star, tags and note to be changed. FX thread only. */
public final class RunDetailsViewModel {
    private final HistoryReader reader;
    private final MarksEditor marks;
    private final Executor later;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<RunExcerpt> excerpt = new ReadOnlyObjectWrapper<>(RunExcerpt.NOTHING);
    private final ReadOnlyBooleanWrapper wired = new ReadOnlyBooleanWrapper();
    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final StringProperty note = new SimpleStringProperty("");
    private Optional<UUID> wanted = Optional.empty();
    private long typed;
    private boolean noteChanged;
    private boolean filling;

    /** All that is read of a run, off the FX thread. */
    private record Details(Run run, RunExcerpt excerpt, List<Fact> facts, boolean wired) {
        static Optional<Details> read(RunHistory history, UUID id) throws HistoryException {
            Optional<Run> run = history.run(id);
            return run.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Details(
                            run.get(), RunExcerpt.of(run.get()), RunFacts.of(run.get()), history.hasTranscript(id)));
        }
    }

    RunDetailsViewModel(HistoryReader reader, MarksEditor marks, Executor later, Executor ui) {
        this.reader = reader;
        this.marks = marks;
        this.later = later;
        this.ui = ui;
        note.subscribe(_ -> typed());
    }

    /** Empty while none, or more than one, is selected. */
    public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
        return run.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<RunExcerpt> excerptProperty() {
        return excerpt.getReadOnlyProperty();
    }

    /** Whether what crossed its wire is kept. */
    ReadOnlyBooleanProperty wiredProperty() {
        return wired.getReadOnlyProperty();
    }

    public ObservableList<Fact> facts() {
        return facts;
    }

    public ObservableList<String> tags() {
        return tags;
    }

    /** Kept a moment after it was typed. */
    public StringProperty noteProperty() {
        return note;
    }

    public void addTag(String tag) {
        change(known -> MarksEditor.withTag(known, tag));
    }

    public void removeTag(String tag) {
        change(known -> MarksEditor.withoutTag(known, tag));
    }

    /** Keeps a note that was typed just now. */
    void flush() {
        if (noteChanged) {
            noteChanged = false;
            String text = note.get();
            change(known -> MarksEditor.withNote(known, text));
        }
    }

    /** Reads the run and shows it; empty: shows none. */
    void show(Optional<UUID> id) {
        if (!wanted.equals(id)) {
            flush();
        }
        wanted = id;
        if (id.isEmpty()) {
            fill(Optional.empty());
        } else {
            reader.read(history -> Details.read(history, id.get()), found -> {
                if (wanted.equals(id)) {
                    fill(found);
                }
            });
        }
    }

    /** Reads the same run again. */
    void refresh() {
        if (wanted.isPresent()) {
            show(wanted);
        }
    }

    void refreshIfRunning() {
        if (run.get().filter(shown -> shown.status() == RunStatus.RUNNING).isPresent()) {
            refresh();
        }
    }

    private void fill(Optional<Details> details) {
        Optional<Run> found = details.map(Details::run);
        boolean same = found.map(Run::id).equals(run.get().map(Run::id));
        if (!same) {
            flush();
        }
        wired.set(details.map(Details::wired).orElse(false));
        run.set(found);
        excerpt.set(details.map(Details::excerpt).orElse(RunExcerpt.NOTHING));
        show(facts, details.map(Details::facts).orElse(List.of()));
        RunMarks now = found.map(each -> marks.marksOf(each.id(), each.marks())).orElse(RunMarks.NONE);
        show(tags, now.tags());
        // Who is typing is not interrupted.
        if (!same || !noteChanged) {
            filling = true;
            note.set(now.note());
            filling = false;
            noteChanged = false;
        }
    }

    private void change(UnaryOperator<RunMarks> change) {
        run.get().ifPresent(shown -> {
            marks.change(shown.id(), shown.marks(), change);
            show(tags, marks.marksOf(shown.id(), shown.marks()).tags());
        });
    }

    private void typed() {
        if (filling || run.get().isEmpty()) {
            return;
        }
        noteChanged = true;
        long now = ++typed;
        later.execute(() -> ui.execute(() -> {
            if (now == typed) {
                flush();
            }
        }));
    }

    private static <T> void show(ObservableList<T> shown, List<T> now) {
        if (!shown.equals(now)) {
            shown.setAll(now);
        }
    }
}
