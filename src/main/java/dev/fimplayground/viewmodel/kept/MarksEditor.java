package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.RunMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Changes what a person has put on runs; changes that follow fast build on each other. FX thread only. */
final class MarksEditor {
    private final HistoryReader reader;
    /** What was asked for and is not told as kept yet. */
    private final Map<UUID, RunMarks> onTheWay = new HashMap<>();

    MarksEditor(HistoryReader reader) {
        this.reader = reader;
    }

    /** @param known what the history told last */
    RunMarks marksOf(UUID run, RunMarks known) {
        return onTheWay.getOrDefault(run, known);
    }

    void change(UUID run, RunMarks known, UnaryOperator<RunMarks> change) {
        RunMarks before = marksOf(run, known);
        RunMarks wanted = change.apply(before);
        if (!wanted.equals(before)) {
            onTheWay.put(run, wanted);
            reader.follow(reader.history().mark(run, wanted), _ -> onTheWay.remove(run, wanted));
        }
    }

    static RunMarks withStar(RunMarks marks, boolean starred) {
        return new RunMarks(marks.tags(), marks.note(), starred);
    }

    static RunMarks withNote(RunMarks marks, String note) {
        return new RunMarks(marks.tags(), note, marks.starred());
    }

    static RunMarks withTag(RunMarks marks, String tag) {
        List<String> tags = new ArrayList<>(marks.tags());
        tags.add(tag);
        return new RunMarks(tags, marks.note(), marks.starred());
    }

    static RunMarks withoutTag(RunMarks marks, String tag) {
        List<String> tags = new ArrayList<>(marks.tags());
        tags.remove(tag);
        return new RunMarks(tags, marks.note(), marks.starred());
    }
}
