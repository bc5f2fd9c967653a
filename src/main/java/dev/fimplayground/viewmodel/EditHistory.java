package dev.fimplayground.viewmodel;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/**
 * Everything that was done to the texts of all panes, in one order. The oldest steps are forgotten when there are more
 * than {@value #MAX_STEPS}, or they keep more than {@value #MAX_SIZE} UTF-16 units. FX thread only.
 */
public final class EditHistory {
    static final int MAX_STEPS = 10_000;
    static final long MAX_SIZE = 64_000_000;

    private final Deque<EditStep> done = new ArrayDeque<>();
    private final Deque<EditStep> undone = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper undoable = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper redoable = new ReadOnlyBooleanWrapper();
    private long size;
    private boolean mayMerge;

    /** Every edit of {@code document} is a step from now on. */
    public void follow(DocumentViewModel document) {
        document.onEdit(changes -> record(DocumentEdit.of(document, changes)));
    }

    public ReadOnlyBooleanProperty undoableProperty() {
        return undoable.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty redoableProperty() {
        return redoable.getReadOnlyProperty();
    }

    /** A step that has just been made; what was undone before cannot be redone any more. */
    void record(EditStep step) {
        undone.clear();
        push(merged(step));
        mayMerge = true;
        tell();
    }

    /** What was done so far is no step: the texts as they are now are the beginning. */
    void forget() {
        done.clear();
        undone.clear();
        size = 0;
        tell();
    }

    /** What was done last, the oldest first: as many steps as keep no more than {@code limit} UTF-16 units. */
    List<EditStep> newest(long limit, int mostSteps) {
        List<EditStep> newest = new ArrayList<>();
        long kept = 0;
        for (Iterator<EditStep> steps = done.descendingIterator(); steps.hasNext() && newest.size() < mostSteps; ) {
            EditStep step = steps.next();
            kept += step.size();
            if (kept > limit) {
                break;
            }
            newest.add(step);
        }
        return newest.reversed();
    }

    /** Begins with steps that were made before, the oldest first; the texts are as they left them. */
    void restore(List<EditStep> steps) {
        forget();
        steps.forEach(this::push);
        mayMerge = false;
        tell();
    }

    /** Takes the last step back that changed anything; nothing happens if there is none. */
    public void undo() {
        boolean changed = false;
        while (!changed && !done.isEmpty()) {
            EditStep step = done.removeLast();
            size -= step.size();
            changed = step.isChange();
            step.undo();
            undone.addLast(step);
        }
        afterMove();
    }

    /** Makes the step again that was undone last; nothing happens if there is none. */
    public void redo() {
        boolean changed = false;
        while (!changed && !undone.isEmpty()) {
            EditStep step = undone.removeLast();
            step.redo();
            changed = step.isChange();
            push(step);
        }
        afterMove();
    }

    private EditStep merged(EditStep step) {
        Optional<EditStep> both = mayMerge && !done.isEmpty() ? done.getLast().mergedWith(step) : Optional.empty();
        if (both.isEmpty()) {
            return step;
        }
        size -= done.removeLast().size();
        return both.get();
    }

    private void push(EditStep step) {
        done.addLast(step);
        size += step.size();
        while (done.size() > MAX_STEPS || (size > MAX_SIZE && done.size() > 1)) {
            size -= done.removeFirst().size();
        }
    }

    private void afterMove() {
        mayMerge = false;
        tell();
    }

    private void tell() {
        undoable.set(!done.isEmpty());
        redoable.set(!undone.isEmpty());
    }
}
