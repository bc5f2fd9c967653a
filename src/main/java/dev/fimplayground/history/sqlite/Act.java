package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryTrouble;
import java.sql.SQLException;

/** Something to be written down, in line for the history's thread. */
interface Act {
    /**
     * Writes it within a transaction; again, and perhaps elsewhere, when that transaction fails.
     *
     * @return what to do once it is kept
     * @throws HistoryException if this act cannot be done here; the transaction goes on
     */
    Runnable apply(RunStore store) throws SQLException, HistoryException;

    /** It cannot be kept anywhere. */
    void fail(HistoryException why);

    /** Fails it for a reason that is known only now. */
    default void fail(HistoryTrouble why, Throwable cause) {
        fail(new HistoryException(why, cause));
    }
}
