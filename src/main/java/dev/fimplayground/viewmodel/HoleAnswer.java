package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.CodeRange;

/** Where the hole goes. */
sealed interface HoleAnswer {

    /**
     * To another place.
     *
     * @param isNode whether the place is a node of its own, so that the hole is cut out anew
     */
    record Goes(String whole, CodeRange range, boolean isNode) implements HoleAnswer {}

    /** Nowhere; {@code key} has a sentence that says why, {@code key.next} what to do. */
    record Stays(String key) implements HoleAnswer {}
}
