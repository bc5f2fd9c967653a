package dev.fimplayground.syntax;

import java.util.concurrent.Executor;

/** Turns text into coloured spans on {@code background} and delivers them on {@code ui}. */
public final class Highlighting implements AutoCloseable {
    private final Executor background;
    private final Executor ui;

    public Highlighting(Executor background, Executor ui) {
        this.background = background;
        this.ui = ui;
    }

    @Override
    public void close() {}
}
