package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The databases in use: the file, and one in memory while the file cannot be written. Changed on the history's thread;
 * {@link #open} may be asked on any.
 */
final class Stores {
    private static final Logger LOG = LoggerFactory.getLogger(Stores.class);

    private final Optional<DatabaseFile> file;
    private final Tuning tuning;
    private final Broadcast states;
    private volatile Open open = new Open(Optional.empty(), Optional.empty());

    /** What is open at a moment. */
    record Open(Optional<RunStore> file, Optional<RunStore> memory) {
        /** Newer runs first: what is in memory came after what is in the file. */
        Stream<RunStore> all() {
            return Stream.of(memory, file).flatMap(Optional::stream);
        }
    }

    /** @param file empty: everything is in memory, and that is as it should be */
    Stores(Optional<DatabaseFile> file, Tuning tuning, Broadcast states) {
        this.file = file;
        this.tuning = tuning;
        this.states = states;
    }

    Open open() {
        return open;
    }

    boolean areDegraded() {
        return open.memory().isPresent();
    }

    /** Where runs are written now. */
    RunStore current() {
        return open.memory().or(open::file).orElseThrow();
    }

    /** Opens the file, or says why it cannot be used and goes on in memory. */
    void openFile() {
        try {
            use(opened(), Optional.empty());
        } catch (SQLException | IOException refused) {
            fallBack(troubleOf(refused), refused);
        }
    }

    /** Begins a new file where the one that is open has gone. */
    void renewIfVanished() {
        Optional<RunStore> used = open.file();
        if (used.isPresent() && !areDegraded() && !isStillThere(used.get())) {
            LOG.warn("the history's file has gone: a new one is begun");
            renew(HistoryTrouble.VANISHED, Optional.empty());
        }
    }

    /** Goes on as well as can be after a write has failed. */
    void fallBack(HistoryTrouble trouble, Exception cause) {
        LOG.warn("the history cannot be written: {}", trouble, cause);
        if (trouble == HistoryTrouble.DAMAGED) {
            setAside();
        } else {
            goOnInMemory(trouble);
        }
    }

    /** @return the file, opened anew for writing, when that is possible again; it is not in use yet */
    Optional<RunStore> reopened() {
        if (states.state().trouble().equals(Optional.of(HistoryTrouble.NEWER))) {
            return Optional.empty();
        }
        try {
            return Optional.of(opened());
        } catch (SQLException | IOException still) {
            LOG.debug("the history can still not be written", still);
            return Optional.empty();
        }
    }

    void use(RunStore writable, Optional<HistoryState.Renewal> renewal) {
        Open before = open;
        open = new Open(Optional.of(writable), Optional.empty());
        before.all().forEach(Stores::close);
        states.become(new HistoryState.Ready(renewal));
    }

    void close() {
        Open before = open;
        open = new Open(Optional.empty(), Optional.empty());
        before.all().forEach(Stores::close);
        states.become(new HistoryState.Closed());
    }

    long bytes() {
        return file.map(DatabaseFile::bytes).orElse(0L);
    }

    private RunStore opened() throws SQLException, IOException {
        return file.isPresent() ? RunStore.open(file.get(), tuning) : RunStore.inMemory(tuning);
    }

    private boolean isStillThere(RunStore store) {
        return file.isEmpty() || store.isStillThere(file.get());
    }

    private void setAside() {
        closeFile();
        try {
            Path aside = file.orElseThrow().setAside();
            LOG.warn("the damaged history is now {}", aside);
            renew(HistoryTrouble.DAMAGED, Optional.of(aside));
        } catch (IOException | NoSuchElementException immovable) {
            goOnInMemory(HistoryTrouble.DAMAGED);
        }
    }

    private void renew(HistoryTrouble why, Optional<Path> aside) {
        closeFile();
        try {
            use(opened(), Optional.of(new HistoryState.Renewal(why, aside)));
        } catch (SQLException | IOException refused) {
            goOnInMemory(troubleOf(refused));
        }
    }

    private void closeFile() {
        Open before = open;
        open = new Open(Optional.empty(), before.memory());
        before.file().ifPresent(Stores::close);
    }

    private void goOnInMemory(HistoryTrouble told) {
        boolean readOnly = told == HistoryTrouble.UNREADABLE
                && file.filter(DatabaseFile::isReadOnly).isPresent();
        HistoryTrouble trouble = readOnly ? HistoryTrouble.READ_ONLY : told;
        Optional<RunStore> readable = trouble == HistoryTrouble.NEWER ? Optional.empty() : readable();
        Optional<RunStore> before = open.file();
        try {
            RunStore memory = areDegraded() ? current() : RunStore.inMemory(tuning);
            open = new Open(readable, Optional.of(memory));
        } catch (SQLException impossible) {
            throw new IllegalStateException("no database in memory", impossible);
        }
        before.ifPresent(Stores::close);
        states.become(readable.isPresent() ? new HistoryState.ReadOnly(trouble) : new HistoryState.InMemory(trouble));
    }

    private Optional<RunStore> readable() {
        try {
            return file.isPresent() && file.get().exists()
                    ? Optional.of(RunStore.openForReading(file.get(), tuning))
                    : Optional.empty();
        } catch (SQLException | IOException unreadable) {
            LOG.debug("nor can it be read", unreadable);
            return Optional.empty();
        }
    }

    private static HistoryTrouble troubleOf(Exception refused) {
        return switch (refused) {
            case SQLException sql -> Troubles.of(sql).orElse(HistoryTrouble.UNREADABLE);
            case AccessDeniedException denied -> HistoryTrouble.READ_ONLY;
            case IOException other
            when other.getCause() instanceof ReadOnlyFileSystemException -> HistoryTrouble.READ_ONLY;
            case IOException other
            when String.valueOf(other.getMessage()).contains("Read-only") -> HistoryTrouble.READ_ONLY;
            case IOException other
            when String.valueOf(other.getMessage()).contains("No space") -> HistoryTrouble.DISK_FULL;
            default -> HistoryTrouble.UNREADABLE;
        };
    }

    static void close(RunStore store) {
        try {
            store.close();
        } catch (SQLException refused) {
            LOG.warn("a database could not be closed", refused);
        }
    }
}
