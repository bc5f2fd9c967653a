package dev.fimplayground.history.sqlite;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryTrouble;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. It takes what is in line as one transaction, and asks the runs under way twice a second
 * what they have; nobody waits for it who does not want to.
 */
final class HistoryThread implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryThread.class);
    private static final int LARGEST_BATCH = 256;
    private static final long FOR_EVER = Duration.ofDays(1).toNanos();

    private final Stores stores;
    private final LiveRuns live;
    private final Housekeeping housekeeping;
    private final Runnable changed;
    private final BlockingQueue<Act> acts = new LinkedBlockingQueue<>();
    private final CountDownLatch opened = new CountDownLatch(1);
    private final Pace progress;
    private final Pace retry;
    private final Pace telling = new Pace(Duration.ofMillis(250));
    private boolean untold;
    private volatile boolean closing;

    /** @param changed told after runs came, changed or went */
    HistoryThread(Stores stores, LiveRuns live, Housekeeping housekeeping, Tuning tuning, Runnable changed) {
        this.stores = stores;
        this.live = live;
        this.housekeeping = housekeeping;
        this.changed = changed;
        this.progress = new Pace(tuning.progress());
        this.retry = new Pace(tuning.retry());
    }

    void submit(Act act) {
        acts.add(act);
    }

    void awaitOpened() throws InterruptedException {
        opened.await();
    }

    /** Ends the thread when everything in line is done. */
    void close() {
        closing = true;
        submit(new Change<>(_ -> true));
    }

    @Override
    public void run() {
        try {
            stores.openFile();
            attempt(housekeeping::afterOpening);
        } finally {
            opened.countDown();
        }
        while (!closing || !acts.isEmpty()) {
            turn(next());
        }
        shut();
    }

    private void turn(List<Act> batch) {
        boolean follow = !live.isEmpty() && progress.isDue();
        if (follow || !batch.isEmpty()) {
            stores.renewIfVanished();
        }
        if (!batch.isEmpty()) {
            write(batch);
        }
        if (follow) {
            follow();
        }
        if (stores.areDegraded() && retry.isDue()) {
            comeBack();
        }
        if (untold && telling.isDue()) {
            untold = false;
            changed.run();
        }
    }

    private List<Act> next() {
        List<Act> batch = new ArrayList<>();
        try {
            Act first = acts.poll(patience(), TimeUnit.NANOSECONDS);
            if (first != null) {
                batch.add(first);
                acts.drainTo(batch, LARGEST_BATCH);
            }
        } catch (InterruptedException unexpected) {
            LOG.warn("somebody interrupts the history's thread", unexpected);
        }
        return batch;
    }

    private long patience() {
        long patience = FOR_EVER;
        patience = live.isEmpty() ? patience : Math.min(patience, progress.left());
        patience = stores.areDegraded() ? Math.min(patience, retry.left()) : patience;
        return untold ? Math.min(patience, telling.left()) : patience;
    }

    private void write(List<Act> batch) {
        untold = true;
        try {
            commit(batch);
        } catch (SQLException | RuntimeException failed) {
            goElsewhere(failed);
            batch.forEach(this::writeAlone);
        }
        if (!stores.areDegraded()) {
            attempt(housekeeping::afterWriting);
        }
    }

    private void writeAlone(Act act) {
        try {
            commit(List.of(act));
        } catch (SQLException | RuntimeException failed) {
            live.forgetStores();
            LOG.error("something cannot be kept", failed);
            act.fail(troubleOf(failed).orElse(HistoryTrouble.UNREADABLE), failed);
        }
    }

    private void commit(List<Act> batch) throws SQLException {
        RunStore store = stores.current();
        List<Runnable> after = new ArrayList<>();
        store.sql().transaction(() -> {
            for (Act act : batch) {
                after.add(applied(act, store));
            }
            return true;
        });
        after.forEach(Runnable::run);
    }

    private static Runnable applied(Act act, RunStore store) throws SQLException {
        try {
            return act.apply(store);
        } catch (HistoryException impossibleHere) {
            return () -> act.fail(impossibleHere);
        }
    }

    private void follow() {
        RunStore store = stores.current();
        try {
            store.sql().transaction(() -> {
                live.progress(store);
                return true;
            });
        } catch (SQLException | RuntimeException failed) {
            goElsewhere(failed);
            live.progressOneByOne(stores.current());
        }
    }

    private void goElsewhere(Exception failed) {
        live.forgetStores();
        troubleOf(failed).ifPresent(trouble -> stores.fallBack(trouble, failed));
    }

    /** Moves what is in memory into the file, when it can be written again. */
    private void comeBack() {
        Optional<RunStore> reopened = stores.reopened();
        if (reopened.isEmpty()) {
            return;
        }
        RunStore file = reopened.get();
        try {
            Transfer.move(stores.current(), file);
            stores.use(file, Optional.empty());
            live.forgetStores();
            attempt(housekeeping::afterOpening);
            untold = true;
        } catch (SQLException still) {
            LOG.debug("what is in memory cannot be moved to the file yet", still);
            Stores.close(file);
        }
    }

    private void shut() {
        if (stores.areDegraded()) {
            comeBack();
        }
        attempt(live::interrupt);
        attempt(housekeeping::beforeClosing);
        stores.close();
    }

    /** Does what can be done again at another time. */
    private void attempt(Chore chore) {
        RunStore store = stores.current();
        try {
            store.sql().transaction(() -> {
                chore.in(store);
                return true;
            });
        } catch (SQLException | RuntimeException failed) {
            goElsewhere(failed);
        }
    }

    private static Optional<HistoryTrouble> troubleOf(@Nullable Exception failed) {
        return failed instanceof SQLException sql ? Troubles.of(sql) : Optional.empty();
    }

    /** What keeps a database in order. */
    @FunctionalInterface
    private interface Chore {
        void in(RunStore store) throws SQLException;
    }
}
