package dev.fimplayground.viewmodel;

import java.util.Optional;

/** The editor that shows a document and follows its changes. FX thread only. */
public interface DocumentSurface {
    /**
     * Makes a change that was not made in the editor.
     *
     * @return the text shown then; empty if showing it takes longer
     */
    Optional<TextSnapshot> show(TextChange change);

    /** Selects and brings the caret into sight, once every change before is shown. */
    void select(TextSelection selection);

    void requestFocus();
}
