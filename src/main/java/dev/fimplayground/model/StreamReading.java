package dev.fimplayground.model;

/** How the chunks of a stream are put together. */
public enum StreamReading {
    /** Decided per stream: cumulative only while every chunk begins with the whole text so far. */
    AUTO,
    /** Each chunk carries only what is new. */
    DELTA,
    /** Each chunk carries the whole text so far; several users report this of Model Studio. */
    CUMULATIVE
}
