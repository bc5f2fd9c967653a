package dev.fimplayground.viewmodel;

/** What a person chose; {@code SYSTEM} follows the desktop. */
public enum ThemeChoice {
    SYSTEM,
    LIGHT,
    DARK
}
