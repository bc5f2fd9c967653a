package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.Deletion;
import dev.fimplayground.history.FilterChoices;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistorySize;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.Retention;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The history in one SQLite file (write-ahead log, full synchronisation), shared with other processes that have it open.
 * Changes go to the one {@link HistoryThread}; reading is done on the caller's thread.
 */
public final class SqliteHistory implements RunHistory {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteHistory.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final Broadcast states = new Broadcast();
    private final List<Runnable> onChange = new CopyOnWriteArrayList<>();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final Stores stores;
    private final LiveRuns live = new LiveRuns();
    private final Housekeeping housekeeping = new Housekeeping();
    private final Changes changes = new Changes(housekeeping, states);
    private final HistoryThread writing;
    private final Thread thread;

    public SqliteHistory(Path file) {
        this(file, Tuning.USUAL);
    }

    /** A history that lasts as long as the process. */
    public static SqliteHistory inMemory() {
        return new SqliteHistory(Optional.empty(), Tuning.USUAL);
    }

    SqliteHistory(Path file, Tuning tuning) {
        this(Optional.of(new DatabaseFile(file)), tuning);
    }

    private SqliteHistory(Optional<DatabaseFile> file, Tuning tuning) {
        this.stores = new Stores(file, tuning, states);
        this.writing = new HistoryThread(stores, live, housekeeping, tuning, () -> onChange.forEach(Runnable::run));
        this.thread = Thread.ofPlatform().daemon().name("history").unstarted(writing);
    }

    @Override
    public void open() {
        if (asked.compareAndSet(false, true)) {
            thread.start();
        }
    }

    @Override
    public HistoryState state() {
        return states.state();
    }

    @Override
    public void onState(Consumer<HistoryState> listener) {
        states.listen(listener);
    }

    @Override
    public void onChange(Runnable listener) {
        onChange.add(listener);
    }

    @Override
    public void begin(RunStart start, Supplier<RunOutcome> soFar) {
        submit(live.beginning(start, soFar));
    }

    @Override
    public CompletableFuture<Boolean> end(UUID id, RunOutcome outcome) {
        return submit(live.ending(id, outcome)).exceptionally(_ -> false);
    }

    @Override
    public void keepTranscript(UUID id, byte[] transcript) {
        submit(changes.keepTranscript(id, transcript.clone()));
    }

    @Override
    public CompletableFuture<Boolean> mark(UUID id, RunMarks marks) {
        return submit(changes.mark(id, marks));
    }

    @Override
    public CompletableFuture<Deletion> delete(Collection<UUID> ids) {
        return submit(changes.delete(List.copyOf(ids)));
    }

    @Override
    public CompletableFuture<Integer> restore(Deletion deletion) {
        return submit(changes.restore(deletion));
    }

    @Override
    public CompletableFuture<Integer> limit(Retention retention) {
        return submit(changes.limit(retention));
    }

    @Override
    public CompletableFuture<Integer> add(List<Run> runs) {
        return submit(changes.add(List.copyOf(runs)));
    }

    @Override
    public RunList find(RunQuery query) throws HistoryException {
        return read(open -> Reads.find(open, query));
    }

    @Override
    public List<RunSummary> summaries(RunList list, int from, int to) throws HistoryException {
        return read(open -> Reads.summaries(open, list.places(from, to)));
    }

    @Override
    public Optional<Run> run(UUID id) throws HistoryException {
        return read(open -> Reads.first(open, sql -> new RunReading(sql).run(id)));
    }

    @Override
    public Optional<byte[]> transcript(UUID id) throws HistoryException {
        return read(open -> Reads.first(open, sql -> Transcripts.read(sql, id)));
    }

    @Override
    public HistorySize size() throws HistoryException {
        return read(open -> Reads.size(open, stores.bytes()));
    }

    @Override
    public FilterChoices choices() throws HistoryException {
        return read(Reads::choices);
    }

    @Override
    public void close() {
        if (asked.compareAndSet(false, true)) {
            states.become(new HistoryState.Closed());
            return;
        }
        writing.close();
        try {
            if (!thread.join(LONGEST_CLOSE)) {
                LOG.warn("the history takes too long to close");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> CompletableFuture<T> submit(Change<T> change) {
        open();
        writing.submit(change);
        return change.done();
    }

    /** Once more where the databases were exchanged meanwhile. */
    private <T> T read(Reading<T> reading) throws HistoryException {
        open();
        awaitOpened();
        Stores.Open before = stores.open();
        try {
            return reading.of(before);
        } catch (SQLException refused) {
            Stores.Open after = stores.open();
            if (after.equals(before)) {
                throw unreadable(refused);
            }
            try {
                return reading.of(after);
            } catch (SQLException again) {
                throw unreadable(again);
            }
        }
    }

    private void awaitOpened() throws HistoryException {
        try {
            writing.awaitOpened();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new HistoryException(HistoryTrouble.UNREADABLE, stopped);
        }
    }

    private static HistoryException unreadable(SQLException refused) {
        LOG.warn("the history cannot be read", refused);
        return new HistoryException(Troubles.of(refused).orElse(HistoryTrouble.UNREADABLE), refused);
    }

    /** What is read from the databases that are open. */
    @FunctionalInterface
    private interface Reading<T> {
        T of(Stores.Open open) throws SQLException;
    }
}
