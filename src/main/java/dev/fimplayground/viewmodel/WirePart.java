package dev.fimplayground.viewmodel;

/** What of an exchange is looked at. */
public enum WirePart {
    CHUNKS,
    REQUEST,
    ANSWER
}
