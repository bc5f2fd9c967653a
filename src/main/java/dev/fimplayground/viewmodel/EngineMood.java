package dev.fimplayground.viewmodel;

/** What the dot before the engine's state shows. */
public enum EngineMood {
    RESTING,
    BUSY,
    READY,
    BROKEN
}
