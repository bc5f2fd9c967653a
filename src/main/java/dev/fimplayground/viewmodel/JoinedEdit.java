package dev.fimplayground.viewmodel;

import java.util.List;

/**
 * Several steps that were made by one action: undone from the last to the first, redone in their order.
 *
 * @param show puts carets and focus where a person looks for what has changed
 */
record JoinedEdit(List<EditStep> steps, Runnable show) implements EditStep {
    JoinedEdit {
        steps = List.copyOf(steps);
    }

    @Override
    public void undo() {
        steps.reversed().forEach(EditStep::undo);
        show.run();
    }

    @Override
    public void redo() {
        steps.forEach(EditStep::redo);
        show.run();
    }

    @Override
    public long size() {
        return steps.stream().mapToLong(EditStep::size).sum();
    }

    @Override
    public boolean isChange() {
        return steps.stream().anyMatch(EditStep::isChange);
    }
}
