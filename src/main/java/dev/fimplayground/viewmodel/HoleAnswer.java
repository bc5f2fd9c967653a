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

    /** There is nothing that way. */
    record Stays() implements HoleAnswer {}

    /** It cannot be told; {@code key} has a sentence, {@code key.next} what to do. */
    record Unknown(String key) implements HoleAnswer {}
}
