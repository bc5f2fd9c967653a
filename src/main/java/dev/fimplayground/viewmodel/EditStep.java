package dev.fimplayground.viewmodel;

import java.util.Optional;

/** What one undo takes back and one redo makes again. FX thread only. */
interface EditStep {
    void undo();

    void redo();

    /** About how many UTF-16 units it keeps in memory. */
    long size();

    /** False if undoing it would change nothing. */
    default boolean isChange() {
        return true;
    }

    /** This step and the one right after it as one, where a person sees one, such as two letters of a word. */
    default Optional<EditStep> mergedWith(EditStep later) {
        return Optional.empty();
    }
}
