package dev.fimplayground.viewmodel;

/** What a run would ask for now, as it follows from what is filled in. */
public enum PromptMode {
    /** Nothing, or only white space: a run is refused with a sentence. */
    EMPTY,
    CONTINUE,
    FILL_MIDDLE,
    /** Only a suffix: a run is refused with a sentence. */
    SUFFIX_ONLY
}
