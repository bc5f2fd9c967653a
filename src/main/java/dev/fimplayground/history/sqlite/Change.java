package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** An act that somebody waits for. */
record Change<T>(Work<T> work, CompletableFuture<T> done) implements Act {

    Change(Work<T> work) {
        this(work, new CompletableFuture<>());
    }

    /** What it writes. */
    @FunctionalInterface
    interface Work<T> {
        T on(RunStore store) throws SQLException, HistoryException;
    }

    @Override
    public Runnable apply(RunStore store) throws SQLException, HistoryException {
        T result = work.on(store);
        return () -> done.complete(result);
    }

    @Override
    public void fail(HistoryException why) {
        done.completeExceptionally(why);
    }
}
