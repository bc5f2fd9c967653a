package dev.fimplayground.viewmodel;

/** What the middle is compared with. */
public enum DiffBase {
    /** What really stood in the hole. */
    REFERENCE,
    /** The middle of the run before. */
    PREVIOUS
}
