package dev.fimplayground.history.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection, spoken to in short. Used by one thread at a time. */
record Sql(Connection connection) implements AutoCloseable {

    /** What is read from a result. */
    @FunctionalInterface
    interface Reading<T> {
        T from(ResultSet rows) throws SQLException;
    }

    /** Several statements. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /** @return how many rows were changed */
    int change(String sql, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        }
    }

    <T> T read(String sql, Reading<T> reading, @Nullable Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                return reading.from(rows);
            }
        }
    }

    /** The first column of the first row; 0 when there is none. */
    long number(String sql, @Nullable Object... values) throws SQLException {
        return read(sql, rows -> rows.next() ? rows.getLong(1) : 0L, values);
    }

    void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Runs a statement to its end that does a little at each step; any other call would take one step only. */
    void exhaust(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** All or nothing. It asks for the right to write at once, so that it cannot be refused in the middle. */
    <T> T transaction(Work<T> work) throws SQLException {
        run(List.of("begin immediate"));
        boolean done = false;
        try {
            T result = work.run();
            run(List.of("commit"));
            done = true;
            return result;
        } finally {
            if (!done) {
                rollBack();
            }
        }
    }

    /** A full disk has rolled back already, and says so. */
    private void rollBack() {
        try {
            run(List.of("rollback"));
        } catch (SQLException alreadyDone) {
            // the first failure is the one that is told
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
