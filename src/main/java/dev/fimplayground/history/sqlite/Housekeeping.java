package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.Retention;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** What keeps a database in order: left-over runs, deleted ones, limits. On the history's thread only. */
final class Housekeeping {
    /** Another process may still want them back. */
    private static final Duration DELETED_FOR = Duration.ofHours(1);

    private static final int PAGES_TO_FREE = 4_000;

    private final Set<UUID> deletedHere = ConcurrentHashMap.newKeySet();
    private volatile Retention retention = Retention.UNLIMITED;

    void limit(Retention wanted) {
        retention = wanted;
    }

    void deleted(List<UUID> ids) {
        deletedHere.addAll(ids);
    }

    void restored(List<UUID> ids) {
        deletedHere.removeAll(ids);
    }

    void afterOpening(RunStore store) throws SQLException {
        interruptOrphans(store);
        long forgotten = System.currentTimeMillis() - DELETED_FOR.toMillis();
        remove(places(store, "select id from run where deleted < " + forgotten), store);
        afterWriting(store);
    }

    /** @return how many runs were dropped */
    int afterWriting(RunStore store) throws SQLException {
        return remove(RetentionSweep.excess(store.sql(), retention), store);
    }

    void beforeClosing(RunStore store) throws SQLException {
        for (UUID id : deletedHere) {
            remove(places(store, "select id from run where deleted is not null and uuid = '" + id + "'"), store);
        }
    }

    /** Runs under way whose process is gone. */
    private static void interruptOrphans(RunStore store) throws SQLException {
        List<Long> orphans = store.sql().read("select id, owner from run where status = 'RUNNING'", rows -> {
            List<Long> found = new ArrayList<>();
            while (rows.next()) {
                String owner = rows.getString(2);
                if (owner == null || !Owner.isAlive(owner)) {
                    found.add(rows.getLong(1));
                }
            }
            return found;
        });
        for (long place : orphans) {
            for (Run run : new RunReading(store.sql()).runs("run.id = ?", place)) {
                store.rows()
                        .end(place, new Run(run.start(), run.outcome().withStatus(RunStatus.INTERRUPTED), run.marks()));
            }
        }
    }

    private static List<Long> places(RunStore store, String sql) throws SQLException {
        return store.sql().read(sql, rows -> {
            List<Long> places = new ArrayList<>();
            while (rows.next()) {
                places.add(rows.getLong(1));
            }
            return places;
        });
    }

    private static int remove(Collection<Long> places, RunStore store) throws SQLException {
        RunRows rows = store.rows();
        for (long place : places) {
            rows.remove(place);
        }
        if (!places.isEmpty()) {
            store.sql().exhaust("pragma incremental_vacuum(" + PAGES_TO_FREE + ")");
        }
        return places.size();
    }
}
