package dev.fimplayground.model;

/** What a prompt asks for; it follows from what is filled in. */
public enum FimMode {
    /** Only a prefix: the model goes on writing after it. */
    CONTINUE,
    /** Prefix and suffix: the model writes what stands between them. */
    FILL_MIDDLE
}
