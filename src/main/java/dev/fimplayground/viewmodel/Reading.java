package dev.fimplayground.viewmodel;

/** Turns what came, piece by piece, into what is shown. Not safe for use by several threads at once. */
interface Reading {
    /** What the next piece adds to what is shown. */
    String next(String delta);
}
