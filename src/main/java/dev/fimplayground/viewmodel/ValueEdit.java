package dev.fimplayground.viewmodel;

import java.util.Objects;
import java.util.function.Consumer;

/** A value that goes along with a text, changed as part of one step. */
record ValueEdit<T>(Consumer<T> setter, T before, T after) implements EditStep {
    @Override
    public void undo() {
        setter.accept(before);
    }

    @Override
    public void redo() {
        setter.accept(after);
    }

    @Override
    public long size() {
        return 0;
    }

    @Override
    public boolean isChange() {
        return !Objects.equals(before, after);
    }
}
