package dev.fimplayground.history;

/**
 * What can be wrong with the history's file. Each has a sentence and a next step in the text bundle, under
 * {@code history.trouble.<name in lower case>.sentence} and {@code .next}.
 */
public enum HistoryTrouble {
    /** It is no database, or a broken one. */
    DAMAGED,
    /** A newer version of the application wrote it. */
    NEWER,
    /** Another program holds it. */
    LOCKED,
    /** File or folder may not be written. */
    READ_ONLY,
    DISK_FULL,
    /** It was there and is gone, or another file is in its place. */
    VANISHED,
    /** Anything else that the disk or the system refuses. */
    UNREADABLE
}
