package dev.fimplayground.history;

import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The runs that are kept. Safe for use by many threads at once.
 *
 * <p>Nothing is opened before {@link #open} or the first use; runs that begin before it is open wait in line. A fault
 * of the disk or the file never reaches a run: from then on runs are kept in memory, {@link #state} says why, and they
 * move to the file as soon as it can be written again.
 *
 * <p>Changes return at once; their futures complete on the history's own thread, exceptionally with a
 * {@link HistoryException} where the change could not be kept. Reading blocks for as long as the disk takes, never on
 * the FX thread; it waits until the history is open.
 */
public interface RunHistory extends RunLog, AutoCloseable {

    /** Begins to open it, on the history's own thread; later calls do nothing. */
    void open();

    HistoryState state();

    /** Tells {@code listener} the state now, and each later one on the history's own thread. */
    void onState(Consumer<HistoryState> listener);

    /**
     * Tells {@code listener}, on the history's own thread, that runs came, changed or went, of this process; at most a
     * few times a second. The text of a run under way does not count.
     */
    void onChange(Runnable listener);

    /** What a search finds, newest first. Cheap also for 100,000 runs: it is a list of numbers. */
    RunList find(RunQuery query) throws HistoryException;

    /**
     * One line for each of the runs from {@code from} to before {@code to}, in the list's order; those that have gone
     * since are left out.
     */
    List<RunSummary> summaries(RunList list, int from, int to) throws HistoryException;

    /** A run with everything that is kept of it; empty when there is none, or it was deleted. */
    Optional<Run> run(UUID id) throws HistoryException;

    /** What {@link #keepTranscript} was given. */
    Optional<byte[]> transcript(UUID id) throws HistoryException;

    HistorySize size() throws HistoryException;

    /** What there is to choose from in filters. */
    FilterChoices choices() throws HistoryException;

    /** @return whether there is such a run */
    CompletableFuture<Boolean> mark(UUID id, RunMarks marks);

    /** Runs that are still under way are left alone. */
    CompletableFuture<Deletion> delete(Collection<UUID> ids);

    /**
     * Brings back what a deletion of this process took away.
     *
     * @return how many runs came back
     */
    CompletableFuture<Integer> restore(Deletion deletion);

    /**
     * Drops what exceeds the limits, oldest first, now and from now on after each run; starred runs and such as are
     * under way stay. What is dropped cannot be brought back.
     *
     * @return how many were dropped now
     */
    CompletableFuture<Integer> limit(Retention retention);

    /**
     * Adds runs from elsewhere as they are, ids included.
     *
     * @return how many were new; one whose id is here already is left as it is
     */
    CompletableFuture<Integer> add(List<Run> runs);

    /** Keeps what is in line, marks runs still under way as interrupted, and closes. Waits at most some seconds. */
    @Override
    void close();
}
