package dev.fimplayground.viewmodel;

/** The ways to look at the middle. */
public enum MiddleView {
    /** Between the prefix's last lines and the suffix's first, as it would stand in the file. */
    IN_PLACE,
    /** Nothing but what the model wrote. */
    ONLY,
    /** Exactly what came, with signs for what is otherwise invisible. */
    RAW,
    /** Line by line beside another text. */
    DIFF
}
