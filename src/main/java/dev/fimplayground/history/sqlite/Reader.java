package dev.fimplayground.history.sqlite;

import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** A connection for reading, lent to one thread at a time. */
final class Reader implements AutoCloseable {
    private final ReentrantLock lock = new ReentrantLock();
    private final Sql sql;

    Reader(Sql sql) {
        this.sql = sql;
    }

    /** What is done with the connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Sql sql) throws SQLException;
    }

    <T> T read(Work<T> work) throws SQLException {
        lock.lock();
        try {
            return work.with(sql);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() throws SQLException {
        lock.lock();
        try {
            sql.close();
        } finally {
            lock.unlock();
        }
    }
}
