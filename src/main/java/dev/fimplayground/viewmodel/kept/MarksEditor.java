package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.model.RunMarks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Changes what a person has put on runs. What was asked for here is later than whatever was read, for a reading may be
 * delivered after a change that it began before; so changes always build on each other. FX thread only.
 */
final class MarksEditor {
    private final HistoryReader reader;
    private final Map<UUID, RunMarks> asked = new HashMap<>();

    MarksEditor(HistoryReader reader) {
        this.reader = reader;
    }

    /** @param known what the history told last; used if nothing was asked for */
    RunMarks marksOf(UUID run, RunMarks known) {
        return asked.getOrDefault(run, known);
    }

    void change(UUID run, RunMarks known, UnaryOperator<RunMarks> change) {
        RunMarks before = marksOf(run, known);
        RunMarks wanted = change.apply(before);
        if (!wanted.equals(before)) {
            asked.put(run, wanted);
            reader.follow(reader.history().mark(run, wanted), _ -> {});
        }
    }

    /** The runs are deleted: if they come back from elsewhere, it is with the marks they have there. */
    void forget(List<UUID> runs) {
        runs.forEach(asked::remove);
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
