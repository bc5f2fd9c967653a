package dev.fimplayground.viewmodel;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value that goes along with a text, changed as part of one step.
 *
 * @param kept how a draft writes it; empty: undo does not reach it after a restart
 */
record ValueEdit<T>(Consumer<T> setter, T before, T after, Optional<KeptValue<T>> kept) implements EditStep {
    ValueEdit(Consumer<T> setter, T before, T after) {
        this(setter, before, after, Optional.empty());
    }

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
