package dev.fimplayground.history.sqlite;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.sqlite.JDBC;

/**
 * One open database, in a file or in memory: a connection that writes, for the history's thread, and one that reads,
 * for everybody. A file that may not be written has only the latter.
 */
final class RunStore implements AutoCloseable {
    /** Places in memory lie beyond those of any file, so that a list can hold both. */
    private static final long FIRST_PLACE_IN_MEMORY = 1L << 40;

    private final Optional<Sql> writing;
    private final Reader reader;
    private final long firstPlace;
    private final Optional<Object> identity;

    private RunStore(Optional<Sql> writing, Reader reader, long firstPlace, Optional<Object> identity) {
        this.writing = writing;
        this.reader = reader;
        this.firstPlace = firstPlace;
        this.identity = identity;
    }

    /** Makes the file where there is none. */
    static RunStore open(DatabaseFile file, Tuning tuning) throws SQLException, IOException {
        file.create();
        Sql writing = connect(file.url(""), tuning);
        try {
            new Schema(writing).bringUpToDate();
            writing.run(List.of(
                    "pragma journal_mode = wal",
                    "pragma synchronous = full",
                    "pragma journal_size_limit = 8388608",
                    "pragma secure_delete = fast",
                    "pragma max_page_count = " + tuning.pages(),
                    "begin immediate",
                    "rollback"));
            return new RunStore(Optional.of(writing), reader(file.url(""), tuning), 1, Optional.of(file.identity()));
        } catch (SQLException | IOException refused) {
            writing.close();
            throw refused;
        }
    }

    /** A file that cannot be written at the moment. Where nobody can write it, no lock needs to be taken either. */
    static RunStore openForReading(DatabaseFile file, Tuning tuning) throws SQLException, IOException {
        Reader reader;
        try {
            reader = checkedReader(file.url("?mode=ro"), tuning);
        } catch (SQLException noLock) {
            if (file.hasLog()) {
                throw noLock;
            }
            reader = checkedReader(file.url("?immutable=1"), tuning);
        }
        return new RunStore(Optional.empty(), reader, 1, Optional.of(file.identity()));
    }

    static RunStore inMemory(Tuning tuning) throws SQLException {
        String url = "jdbc:sqlite:file:/" + UUID.randomUUID() + "?vfs=memdb";
        Sql writing = connect(url, tuning);
        new Schema(writing).bringUpToDate();
        return new RunStore(Optional.of(writing), reader(url, tuning), FIRST_PLACE_IN_MEMORY, Optional.empty());
    }

    boolean isInFile() {
        return identity.isPresent();
    }

    /** Whether a place is one of this database's. */
    boolean holds(long place) {
        return (place >= FIRST_PLACE_IN_MEMORY) == (firstPlace == FIRST_PLACE_IN_MEMORY);
    }

    /** Whether the file that was opened is still the one under its name. */
    boolean isStillThere(DatabaseFile file) {
        return identity.isEmpty() || file.is(identity.get());
    }

    /** For the history's thread. */
    Sql sql() {
        return writing.orElseThrow(() -> new IllegalStateException("opened for reading"));
    }

    RunRows rows() {
        return new RunRows(sql(), firstPlace);
    }

    Reader reader() {
        return reader;
    }

    @Override
    public void close() throws SQLException {
        reader.close();
        if (writing.isPresent()) {
            writing.get().close();
        }
    }

    private static Reader checkedReader(String url, Tuning tuning) throws SQLException {
        Sql sql = connect(url, tuning);
        try {
            if (new Schema(sql).check() != Schema.VERSION) {
                throw new ForeignDatabaseException(false);
            }
            return new Reader(sql);
        } catch (SQLException refused) {
            sql.close();
            throw refused;
        }
    }

    private static Reader reader(String url, Tuning tuning) throws SQLException {
        Sql sql = connect(url, tuning);
        sql.run(List.of("pragma query_only = true"));
        return new Reader(sql);
    }

    private static Sql connect(String url, Tuning tuning) throws SQLException {
        Sql sql = new Sql(JDBC.createConnection(url, new Properties()));
        sql.run(List.of("pragma busy_timeout = " + tuning.busy().toMillis(), "pragma cache_size = -8000"));
        return sql;
    }
}
