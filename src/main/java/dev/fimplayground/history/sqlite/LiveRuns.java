package dev.fimplayground.history.sqlite;

import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunStart;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The runs of this process that are under way. On the history's thread only. */
final class LiveRuns {
    private static final Logger LOG = LoggerFactory.getLogger(LiveRuns.class);

    private final Owner owner = Owner.current();
    private final Map<UUID, LiveRun> runs = new LinkedHashMap<>();

    boolean isEmpty() {
        return runs.isEmpty();
    }

    Change<Boolean> beginning(RunStart start, Supplier<RunOutcome> soFar) {
        LiveRun run = new LiveRun(start, soFar, owner);
        Change<Boolean> change = new Change<>(store -> {
            runs.put(start.id(), run);
            run.begin(store);
            return true;
        });
        change.done().exceptionally(_ -> {
            runs.remove(start.id());
            return false;
        });
        return change;
    }

    /** Done with true when the end is in the file. */
    Change<Boolean> ending(UUID id, RunOutcome outcome) {
        Change<Boolean> change = new Change<>(store -> {
            LiveRun run = runs.get(id);
            if (run == null) {
                return false;
            }
            run.end(store, outcome);
            return store.isInFile();
        });
        change.done().whenComplete((_, _) -> runs.remove(id));
        return change;
    }

    void progress(RunStore store) throws SQLException {
        for (LiveRun run : runs.values()) {
            run.progress(store);
        }
    }

    /** Each in a transaction of its own; what cannot be written is no longer followed. */
    void progressOneByOne(RunStore store) {
        runs.values().removeIf(run -> {
            try {
                return store.sql().transaction(() -> {
                    run.progress(store);
                    return false;
                });
            } catch (SQLException | RuntimeException refused) {
                LOG.error("a run cannot be followed", refused);
                return true;
            }
        });
    }

    void interrupt(RunStore store) throws SQLException {
        for (LiveRun run : runs.values()) {
            run.interrupt(store);
        }
    }

    /** After a transaction has failed. */
    void forgetStores() {
        runs.values().forEach(LiveRun::forgetStore);
    }
}
