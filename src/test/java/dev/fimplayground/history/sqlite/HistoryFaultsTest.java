package dev.fimplayground.history.sqlite;

import static dev.fimplayground.history.sqlite.Histories.finished;
import static dev.fimplayground.history.sqlite.Histories.get;
import static dev.fimplayground.history.sqlite.Histories.outcome;
import static dev.fimplayground.history.sqlite.Histories.record;
import static dev.fimplayground.history.sqlite.Histories.soFar;
import static dev.fimplayground.history.sqlite.Histories.start;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file does what it should not: the runs go on, are kept, and the state says what is wrong. */
class HistoryFaultsTest {
    @TempDir
    private Path folder;

    private Path file;
    private SqliteHistory history;

    @BeforeEach
    void make() {
        file = folder.resolve("history.db");
        history = new SqliteHistory(file, Histories.QUICK);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void garbageIsSetAsideAndANewFileBegun() throws Exception {
        byte[] garbage = new byte[50_000];
        new Random(3).nextBytes(garbage);
        Files.write(file, garbage);

        Run run = record(history, "p", "m", "s");

        assertThat(Files.readAllBytes(setAside(HistoryTrouble.DAMAGED))).isEqualTo(garbage);
        assertThat(reopened(Histories.QUICK).run(run.id())).contains(run);
        assertThat(history.state()).isEqualTo(new HistoryState.Ready(Optional.empty()));
    }

    @Test
    void aHistoryWithAnOverwrittenBeginningIsSetAside() throws Exception {
        record(history, "p", "m", "s");
        history.close();
        byte[] bytes = Files.readAllBytes(file);
        new Random(3).nextBytes(bytes);
        Files.write(file, bytes);

        history = new SqliteHistory(file, Histories.QUICK);
        record(history, "q", "m", "s");

        assertThat(Files.readAllBytes(setAside(HistoryTrouble.DAMAGED))).isEqualTo(bytes);
    }

    @Test
    void anotherApplicationsDatabaseIsSetAsideUntouched() throws Exception {
        sql("create table theirs(a)", "insert into theirs values (1)");
        byte[] before = Files.readAllBytes(file);

        record(history, "p", "m", "s");

        assertThat(Files.readAllBytes(setAside(HistoryTrouble.DAMAGED))).isEqualTo(before);
    }

    @Test
    void aNewerVersionsFileIsNotTouchedAndRunsAreKeptInMemory() throws Exception {
        record(history, "old", "m", "s");
        history.close();
        sql("pragma user_version = 99");
        byte[] before = Files.readAllBytes(file);

        history = new SqliteHistory(file, Histories.QUICK);
        Run run = finished("new", "m", "s");
        history.begin(run.start(), () -> soFar(""));

        assertThat(get(history.end(run.id(), run.outcome()))).isFalse();
        assertThat(history.state()).isEqualTo(new HistoryState.InMemory(HistoryTrouble.NEWER));
        assertThat(history.run(run.id())).contains(run);
        assertThat(history.find(RunQuery.EVERYTHING.withText("new")).size()).isEqualTo(1);
        assertThat(history.size().onlyInMemory()).isEqualTo(1);
        history.close();
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aLockedFileIsReadAndItsNewRunsMoveThereWhenTheLockIsGone() throws Exception {
        Run old = record(history, "old", "m", "s");
        history.close();
        try (Connection other = connect();
                Statement lock = other.createStatement()) {
            lock.execute("begin immediate");
            history = new SqliteHistory(file, Histories.QUICK);
            Run run = record(history, "new", "m", "s");

            assertThat(history.state()).isEqualTo(new HistoryState.ReadOnly(HistoryTrouble.LOCKED));
            assertThat(history.run(old.id())).contains(old);
            assertThat(history.run(run.id())).contains(run);
            assertThat(history.find(RunQuery.EVERYTHING).size()).isEqualTo(2);
            assertThat(history.summaries(history.find(RunQuery.EVERYTHING), 0, 2))
                    .extracting(summary -> summary.id())
                    .containsExactly(run.id(), old.id());
            lock.execute("rollback");

            Histories.await(history, state -> state instanceof HistoryState.Ready);
            assertThat(history.size().onlyInMemory()).isZero();
            assertThat(reopened(Histories.QUICK).run(run.id())).contains(run);
        }
    }

    @Test
    void aLockInTheMiddleOfARunCostsNothingOfIt() throws Exception {
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar("some text"));
        Run before = record(history, "before", "m", "s");
        try (Connection other = connect();
                Statement lock = other.createStatement()) {
            lock.execute("begin immediate");
            Histories.await(history, state -> state instanceof HistoryState.ReadOnly);
            get(history.end(start.id(), outcome(RunStatus.FINISHED, "some text and more")));

            assertThat(history.run(start.id()).orElseThrow().text()).isEqualTo("some text and more");
            assertThat(history.size().runs()).isEqualTo(2);
            assertThatThrownBy(() -> history.mark(before.id(), RunMarks.NONE).join())
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(
                            HistoryException.class,
                            thrown -> assertThat(thrown.trouble()).isEqualTo(HistoryTrouble.LOCKED));
            lock.execute("rollback");
        }
        Histories.await(history, state -> state instanceof HistoryState.Ready);
        Run kept = reopened(Histories.QUICK).run(start.id()).orElseThrow();
        assertThat(kept.text()).isEqualTo("some text and more");
        assertThat(kept.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(history.size().runs()).isEqualTo(2);
    }

    @Test
    void aFullDiskKeepsRunsInMemoryUntilThereIsRoom() throws Exception {
        Tuning small = new Tuning(Histories.QUICK.progress(), Histories.QUICK.busy(), Histories.QUICK.retry(), 80);
        history = reopened(small);
        Run fits = record(history, "fits", "m", "s");
        Run large = record(history, "x".repeat(400_000), "large", "s");

        assertThat(history.state()).isEqualTo(new HistoryState.ReadOnly(HistoryTrouble.DISK_FULL));
        assertThat(history.run(fits.id())).contains(fits);
        assertThat(history.run(large.id())).contains(large);
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar("still"));
        get(history.end(start.id(), outcome(RunStatus.FINISHED, "still kept")));
        assertThat(history.run(start.id()).orElseThrow().text()).isEqualTo("still kept");
        assertThat(history.size().onlyInMemory()).isEqualTo(2);
    }

    @Test
    void aFileThatVanishesIsBegunAnew() throws Exception {
        Run lost = record(history, "p", "m", "s");
        for (String suffix : List.of("", "-wal", "-shm")) {
            Files.deleteIfExists(folder.resolve("history.db" + suffix));
        }

        Run run = record(history, "q", "m", "s");

        assertThat(history.state())
                .isEqualTo(new HistoryState.Ready(
                        Optional.of(new HistoryState.Renewal(HistoryTrouble.VANISHED, Optional.empty()))));
        assertThat(history.run(lost.id())).isEmpty();
        assertThat(reopened(Histories.QUICK).run(run.id())).contains(run);
    }

    @Test
    void aFolderInThePlaceOfTheFileKeepsRunsInMemory() throws Exception {
        Files.createDirectories(file.resolve("in the way"));

        Run run = record(history, "p", "m", "s");

        assertThat(history.state()).isEqualTo(new HistoryState.InMemory(HistoryTrouble.UNREADABLE));
        assertThat(history.run(run.id())).contains(run);
    }

    @Test
    void runsOfAProcessThatIsGoneAreInterruptedAndFound() throws Exception {
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar("streamed needle"));
        RunStart other = start("p", "s");
        history.begin(other, () -> soFar("mine"));
        record(history, "flush", "m", "s");
        Histories.awaitText(history, start.id(), "streamed needle");
        sql("update run set owner = '999999999@1' where uuid = '" + start.id() + "'");

        try (SqliteHistory second = new SqliteHistory(file, Histories.QUICK)) {
            Run run = second.run(start.id()).orElseThrow();
            assertThat(run.status()).isEqualTo(RunStatus.INTERRUPTED);
            assertThat(run.text()).isEqualTo("streamed needle");
            assertThat(second.find(RunQuery.EVERYTHING.withText("needle")).size())
                    .isEqualTo(1);
            assertThat(second.run(other.id()).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
        }
    }

    private Path setAside(HistoryTrouble why) {
        if (history.state() instanceof HistoryState.Ready(Optional<HistoryState.Renewal> renewal)) {
            assertThat(renewal.orElseThrow().why()).isEqualTo(why);
            return renewal.get().setAside().orElseThrow();
        }
        throw new AssertionError("not ready but " + history.state());
    }

    private SqliteHistory reopened(Tuning tuning) {
        history.close();
        history = new SqliteHistory(file, tuning);
        return history;
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
