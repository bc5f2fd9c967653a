package dev.fimplayground.viewmodel;

/** A way to move the hole through the text around it. */
public enum HoleMove {
    WORD_FORWARD,
    WORD_BACK,
    LINE_FORWARD,
    LINE_BACK
}
