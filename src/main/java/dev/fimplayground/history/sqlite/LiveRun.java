package dev.fimplayground.history.sqlite;

import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A run under way, and how much of it is written where. On the history's thread only. */
final class LiveRun {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRun.class);

    private final RunStart start;
    private final Supplier<RunOutcome> soFar;
    private final Owner owner;
    private @Nullable RunStore store;
    private long place;
    private int pieces;
    private @Nullable RunOutcome written;

    LiveRun(RunStart start, Supplier<RunOutcome> soFar, Owner owner) {
        this.start = start;
        this.soFar = soFar;
        this.owner = owner;
    }

    /** What was written is not to be relied on: its transaction failed. */
    void forgetStore() {
        store = null;
    }

    /** Makes sure that it has begun in {@code wanted}. */
    void begin(RunStore wanted) throws SQLException {
        if (store != wanted) {
            place = wanted.rows().begin(start, owner);
            pieces = 0;
            written = null;
            store = wanted;
        }
    }

    /** Writes what has come since the last time, if anything has. */
    void progress(RunStore wanted) throws SQLException {
        begin(wanted);
        RunOutcome now = soFar();
        if (written != null && written.equals(now)) {
            return;
        }
        String before = written == null ? "" : written.result().text();
        String text = now.result().text();
        if (!text.startsWith(before)) {
            wanted.rows().forgetProgress(place);
            before = "";
        }
        wanted.rows().progress(place, pieces++, text.substring(before.length()), run(now));
        written = now;
    }

    void end(RunStore wanted, RunOutcome outcome) throws SQLException {
        begin(wanted);
        wanted.rows().end(place, run(outcome));
    }

    /** As far as the application came with it. */
    void interrupt(RunStore wanted) throws SQLException {
        end(wanted, soFar().withStatus(RunStatus.INTERRUPTED));
    }

    private RunOutcome soFar() {
        try {
            return soFar.get().withStatus(RunStatus.RUNNING);
        } catch (RuntimeException defect) {
            LOG.error("a run cannot say what it has so far", defect);
            return written == null ? RunRows.NOTHING_YET : written;
        }
    }

    private Run run(RunOutcome outcome) {
        return new Run(start, outcome, RunMarks.NONE);
    }
}
