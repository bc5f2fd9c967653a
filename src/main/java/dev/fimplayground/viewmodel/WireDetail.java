package dev.fimplayground.viewmodel;

/** How the chosen piece of an answer is looked at. */
public enum WireDetail {
    /** All that the model had written by then. */
    MIDDLE,
    /** The piece's own bytes, as text. */
    TEXT,
    HEX
}
