package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.Run;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The selected runs: one is shown with all that is known, two are compared, more are counted. FX thread only. */
public final class RunSelectionViewModel {
    /** Runs that are read at once. */
    private static final int BLOCK = 1_000;

    private final HistoryReader reader;
    private final RunRows rows;
    private final RunDetailsViewModel details;
    private final ReadOnlyObjectWrapper<Optional<RunComparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper(Texts.get("history.select"));
    private final ReadOnlyObjectWrapper<Integer> count = new ReadOnlyObjectWrapper<>(0);
    private RunList selected = RunList.EMPTY;

    RunSelectionViewModel(HistoryReader reader, RunRows rows, RunDetailsViewModel details) {
        this.reader = reader;
        this.rows = rows;
        this.details = details;
    }

    public RunDetailsViewModel details() {
        return details;
    }

    /** Of the two selected runs; empty while there are not two. */
    public ReadOnlyObjectProperty<Optional<RunComparison>> comparisonProperty() {
        return comparison.getReadOnlyProperty();
    }

    /** How many runs are selected, or how to select. */
    public ReadOnlyStringProperty wordsProperty() {
        return words.getReadOnlyProperty();
    }

    /** How many. */
    public ReadOnlyObjectProperty<Integer> countProperty() {
        return count.getReadOnlyProperty();
    }

    /** The view's report of what is selected in it: the rows' indices, in any order. */
    public void select(List<Integer> indices) {
        RunList now = rows.listOf(indices);
        if (now.equals(selected)) {
            return;
        }
        selected = now;
        count.set(now.size());
        words.set(Texts.format("history.selected", now.size()));
        comparison.set(Optional.empty());
        if (now.size() == 1) {
            ids(found -> showOne(now, found.stream().findFirst()));
        } else {
            details.show(Optional.empty());
        }
        if (now.size() == 2) {
            compare(now);
        }
    }

    RunList list() {
        return selected;
    }

    void ids(Consumer<List<UUID>> then) {
        summaries(runs -> then.accept(runs.stream().map(RunSummary::id).toList()));
    }

    /** @param then given the runs that were selected when this was asked */
    void summaries(Consumer<List<RunSummary>> then) {
        RunList asked = selected;
        reader.read(history -> read(history, asked), then);
    }

    private void showOne(RunList asked, Optional<UUID> run) {
        if (asked.equals(selected)) {
            details.show(run);
        }
    }

    private void compare(RunList two) {
        reader.read(history -> compared(history, two), found -> {
            if (two.equals(selected)) {
                comparison.set(found);
            }
        });
    }

    private static Optional<RunComparison> compared(RunHistory history, RunList two) throws HistoryException {
        List<Run> runs = new ArrayList<>();
        for (RunSummary each : history.summaries(two, 0, two.size())) {
            history.run(each.id()).ifPresent(runs::add);
        }
        return runs.size() == 2 ? Optional.of(RunComparison.of(runs.getFirst(), runs.getLast())) : Optional.empty();
    }

    private static List<RunSummary> read(RunHistory history, RunList list) throws HistoryException {
        List<RunSummary> all = new ArrayList<>();
        for (int from = 0; from < list.size(); from += BLOCK) {
            all.addAll(history.summaries(list, from, Math.min(from + BLOCK, list.size())));
        }
        return all;
    }
}
