package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.text.Texts;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** The stars of the selected runs: seen, given and taken together, and the last change taken back. FX thread only. */
public final class StarringViewModel {
    /** Of more runs at once it is not looked up whether all have one. */
    private static final int MOST_LOOKED_UP = 1_000;

    private final RunSelectionViewModel selection;
    private final MarksEditor marks;
    private final HistoryMessage message;
    private final ReadOnlyBooleanWrapper starred = new ReadOnlyBooleanWrapper();

    StarringViewModel(RunSelectionViewModel selection, MarksEditor marks, HistoryMessage message) {
        this.selection = selection;
        this.marks = marks;
        this.message = message;
        selection.listProperty().subscribe(_ -> refresh());
    }

    /** Whether all selected runs have a star; false while none is selected. */
    public ReadOnlyBooleanProperty starredProperty() {
        return starred.getReadOnlyProperty();
    }

    /** Gives a star to the selected runs that have none; if all have one, takes it from all. */
    public void toggle() {
        RunList list = selection.list();
        selection.summaries(list, runs -> toggle(list, runs));
    }

    /** Reads again whether all selected runs have a star. */
    void refresh() {
        RunList list = selection.list();
        if (list.size() == 0 || list.size() > MOST_LOOKED_UP) {
            starred.set(false);
            return;
        }
        selection.summaries(list, runs -> {
            if (list.equals(selection.list())) {
                starred.set(!runs.isEmpty() && runs.stream().allMatch(this::isStarred));
            }
        });
    }

    private void toggle(RunList list, List<RunSummary> runs) {
        if (runs.isEmpty()) {
            return;
        }
        boolean all = runs.stream().allMatch(this::isStarred);
        List<RunSummary> changing =
                runs.stream().filter(run -> isStarred(run) == all).toList();
        set(changing, !all);
        Set<UUID> changed = changing.stream().map(RunSummary::id).collect(Collectors.toSet());
        message.say(words(changing.size(), !all), () -> takeBack(list, changed, all));
    }

    /** What was written about the runs meanwhile stays. */
    private void takeBack(RunList list, Set<UUID> changed, boolean before) {
        selection.summaries(
                list,
                runs -> set(
                        runs.stream().filter(run -> changed.contains(run.id())).toList(), before));
    }

    private void set(List<RunSummary> runs, boolean star) {
        for (RunSummary run : runs) {
            marks.change(run.id(), run.marks(), known -> MarksEditor.withStar(known, star));
        }
        starred.set(star && selection.list().size() > 0);
    }

    private boolean isStarred(RunSummary run) {
        return marks.marksOf(run.id(), run.marks()).starred();
    }

    /** Of one run its line and the button tell enough. */
    private static String words(int count, boolean given) {
        return count == 1 ? "" : Texts.format(given ? "history.star.given" : "history.star.taken", count);
    }
}
