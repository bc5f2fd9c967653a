package dev.fimplayground.syntax;

/** A way from one node of the syntax tree to another. */
public enum NodeStep {
    /** To what follows beside it; behind the last, to what follows what it is a part of. */
    NEXT,
    /** To what stands before it, as {@link #NEXT}. */
    PREVIOUS,
    /** To the smallest node that is more than it. */
    PARENT,
    /** To its first part. */
    CHILD
}
