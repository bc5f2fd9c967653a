package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.FilterChoices;
import dev.fimplayground.history.HistorySize;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.text.HistoryText;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The kept runs: searched, looked at, marked, deleted, brought back. FX thread only; all reading is on {@code background},
 * and nothing is read before it is first shown.
 */
public final class HistoryViewModel {
    private final PlaygroundViewModel playground;
    private final Executor later;
    private final Executor ui;
    private final HistoryReader reader;
    private final HistoryFilterViewModel filter = new HistoryFilterViewModel();
    private final PageLoader pages;
    private final ObservableList<RunRow> rows;
    private final RunSelectionViewModel selection;
    private final HistoryMessage message = new HistoryMessage();
    private final StarringViewModel starring;
    private final KeptWireViewModel wire;
    private final MarksEditor marks;
    private final DeletionViewModel deletion;
    private final RetentionViewModel retention;
    private final TransferViewModel transfer;
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper emptiness = new ReadOnlyStringWrapper(Texts.get("history.loading"));
    private final ReadOnlyStringWrapper stateWords = new ReadOnlyStringWrapper("");
    private boolean shown;
    private boolean everShown;
    private boolean closed;
    private boolean searching;
    private boolean stale = true;
    private boolean following;
    private long typed;

    private record Totals(HistorySize size, FilterChoices choices) {}

    /**
     * @param onWire shows what crossed the wire of a kept run, and says where it comes from
     * @param later runs a task a moment later: how long typing pauses before it is searched and kept
     * @param background runs what blocks
     * @param ui runs a task on the FX thread
     */
    public HistoryViewModel(
            PlaygroundViewModel playground,
            RunHistory history,
            BiConsumer<WireRecording, String> onWire,
            Executor later,
            Executor background,
            Executor ui) {
        this.playground = playground;
        this.later = later;
        this.ui = ui;
        reader = new HistoryReader(history, background, ui, this::report);
        pages = new PageLoader(reader, this::followRunning);
        rows = FXCollections.unmodifiableObservableList(pages.rows());
        marks = new MarksEditor(reader);
        selection = new RunSelectionViewModel(reader, pages.rows(), new RunDetailsViewModel(reader, marks, later, ui));
        starring = new StarringViewModel(selection, marks, message);
        wire = new KeptWireViewModel(reader, selection.details(), message, onWire);
        selection.listProperty().subscribe(_ -> message.outdate());
        deletion = new DeletionViewModel(reader);
        retention = new RetentionViewModel(limits -> reader.follow(history.limit(limits), _ -> {}));
        transfer = new TransferViewModel(reader, pages.rows()::list, selection::list, this::report);
        filter.textProperty().subscribe(_ -> searchLater());
        filter.onChoice(this::search);
        history.onState(state -> ui.execute(() -> show(state)));
        history.onChange(() -> ui.execute(this::changed));
    }

    public HistoryFilterViewModel filter() {
        return filter;
    }

    /** What was found, newest first. */
    public ObservableList<RunRow> rows() {
        return rows;
    }

    public RunSelectionViewModel selection() {
        return selection;
    }

    public StarringViewModel starring() {
        return starring;
    }

    public KeptWireViewModel wire() {
        return wire;
    }

    /** What there is to say of what was done last. */
    public HistoryMessage message() {
        return message;
    }

    public DeletionViewModel deletion() {
        return deletion;
    }

    public RetentionViewModel retention() {
        return retention;
    }

    public TransferViewModel transfer() {
        return transfer;
    }

    /** How many were found, of how many. */
    public ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    /** What to say where no run is. */
    public ReadOnlyStringProperty emptinessProperty() {
        return emptiness.getReadOnlyProperty();
    }

    /** What is wrong with the place where runs are kept; empty while all is well. */
    public ReadOnlyStringProperty stateProperty() {
        return stateWords.getReadOnlyProperty();
    }

    /** The view's report that it is in sight, or not any more. */
    public void shown(boolean now) {
        shown = now;
        everShown |= now;
        if (!now) {
            selection.details().flush();
        } else if (stale) {
            search();
        }
    }

    /** Reads ahead what the first look will show; to be called when there is nothing else to do. */
    public void prepare() {
        if (!shown && stale && !closed) {
            find();
        }
    }

    /** Brings the one selected run back into the editors. */
    public void restore() {
        selection.ids(ids -> {
            if (ids.size() == 1) {
                reader.read(
                        history -> history.run(ids.getFirst()),
                        found -> found.ifPresentOrElse(playground::restore, this::search));
            }
        });
    }

    /**
     * Takes back what was done last with a star or by deleting.
     *
     * @return false if there is nothing to take back
     */
    public boolean undo() {
        if (message.undoableProperty().get()) {
            message.undo();
            return true;
        }
        boolean any = !deletion.wordsProperty().get().isEmpty();
        deletion.undo();
        return any;
    }

    /** Deletes the selected runs, for as long as {@link #deletion} does not bring them back. */
    public void delete() {
        selection.ids(ids -> {
            if (!ids.isEmpty()) {
                message.dismiss();
                reader.follow(reader.history().delete(ids), deleted -> {
                    marks.forget(ids);
                    deletion.deleted(deleted);
                });
            }
        });
    }

    /** Keeps what was typed just now, and reads nothing more; to be called before the history closes. */
    public void close() {
        selection.details().flush();
        shown = false;
        everShown = false;
        closed = true;
    }

    private void searchLater() {
        long now = ++typed;
        later.execute(() -> ui.execute(() -> {
            if (now == typed) {
                search();
            }
        }));
    }

    private void changed() {
        if (everShown) {
            search();
        } else {
            stale = true;
        }
    }

    /** One search at a time; what is asked for meanwhile is searched after it. */
    private void search() {
        stale = true;
        if (shown) {
            find();
        }
    }

    private void find() {
        if (searching) {
            return;
        }
        searching = true;
        stale = false;
        RunQuery query = filter.query(Instant.now());
        reader.read(history -> history.find(query), this::found, () -> {
            searching = false;
            if (stale && shown) {
                find();
            }
        });
    }

    private void found(RunList list) {
        pages.rows().show(list);
        pages.refresh();
        selection.details().refresh();
        starring.refresh();
        reader.read(history -> new Totals(history.size(), history.choices()), this::show);
    }

    private void show(Totals totals) {
        filter.offer(totals.choices());
        retention.show(totals.size());
        int found = rows.size();
        int all = totals.size().runs();
        count.set(
                filter.active().get()
                        ? Texts.format("history.count.found", found, all)
                        : Texts.format("history.count.all", all));
        emptiness.set(Texts.get(all == 0 ? "history.empty" : "history.noHit"));
    }

    /** The text of a run under way is read again and again while it is in sight; the history does not tell of it. */
    private void followRunning() {
        if (following || !shown || pages.rows().running().isEmpty()) {
            return;
        }
        following = true;
        later.execute(() -> ui.execute(() -> {
            following = false;
            if (shown) {
                pages.rows().running().stream()
                        .map(index -> index / RunRows.PAGE)
                        .distinct()
                        .forEach(pages::request);
                selection.details().refreshIfRunning();
            }
        }));
    }

    private void show(HistoryState state) {
        String words = HistoryWords.of(state);
        Optional<HistoryTrouble> trouble = state.trouble();
        if (trouble.isPresent() && !words.equals(stateWords.get())) {
            playground
                    .run()
                    .failure()
                    .inform(words, HistoryText.of(trouble.get()).next());
        }
        stateWords.set(words);
        changed();
    }

    private void report(Path refused) {
        playground
                .run()
                .failure()
                .inform(
                        Texts.format("history.file.refused", String.valueOf(refused)),
                        Texts.get("history.file.refused.next"));
    }

    private void report(HistoryTrouble trouble) {
        playground
                .run()
                .failure()
                .inform(
                        Texts.format("history.refused", HistoryText.of(trouble).sentence()),
                        HistoryText.of(trouble).next());
    }
}
