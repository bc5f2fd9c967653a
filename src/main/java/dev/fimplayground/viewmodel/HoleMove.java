package dev.fimplayground.viewmodel;

/** A way to move the hole through the text around it. */
public enum HoleMove {
    WORD_FORWARD,
    WORD_BACK,
    LINE_FORWARD,
    LINE_BACK,
    /** By a token of the selected model. */
    TOKEN_FORWARD,
    TOKEN_BACK,
    /** To the syntax node that follows; the hole takes its size, as with the three others. */
    NODE_NEXT,
    NODE_PREVIOUS,
    /** To the node around it. */
    NODE_PARENT,
    /** To the first node in it. */
    NODE_CHILD
}
