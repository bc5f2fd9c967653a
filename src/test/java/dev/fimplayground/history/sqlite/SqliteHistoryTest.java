package dev.fimplayground.history.sqlite;

import static dev.fimplayground.history.sqlite.Histories.finished;
import static dev.fimplayground.history.sqlite.Histories.get;
import static dev.fimplayground.history.sqlite.Histories.outcome;
import static dev.fimplayground.history.sqlite.Histories.record;
import static dev.fimplayground.history.sqlite.Histories.soFar;
import static dev.fimplayground.history.sqlite.Histories.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.Deletion;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryState;
import dev.fimplayground.history.RandomRuns;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteHistoryTest {
    @TempDir
    private Path folder;

    private Path file;
    private SqliteHistory history;

    @BeforeEach
    void make() {
        file = folder.resolve("data").resolve("history.db");
        history = new SqliteHistory(file, Histories.QUICK);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void nothingIsOpenedBeforeItIsNeeded() {
        assertThat(history.state()).isEqualTo(new HistoryState.Unopened());
        assertThat(file).doesNotExist();
    }

    @Test
    void onlyItsOwnerMayReadTheFile() throws Exception {
        record(history, "a", "b", "c");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFinishedRunIsKeptWithAllThatBelongsToIt() throws HistoryException {
        Run run = record(history, "def f():\n", "    pass", "\n");

        assertThat(reopened().run(run.id())).contains(run);
    }

    @Test
    void aThousandRunsOfEveryKindComeBackAsTheyWere() throws HistoryException {
        long seed = new Random().nextLong();
        RandomRuns random = new RandomRuns(seed);
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            runs.add(random.run());
        }
        assertThat(get(history.add(runs))).isEqualTo(1_000);

        SqliteHistory again = reopened();
        for (Run run : runs) {
            assertThat(again.run(run.id())).as("seed %d", seed).contains(run);
        }
    }

    @Test
    void theTextOfARunUnderWayIsReadWhileItComes() throws Exception {
        RunStart start = start("p", "s");
        AtomicReference<String> text = new AtomicReference<>("one");
        Semaphore asked = new Semaphore(0);
        history.begin(start, () -> {
            asked.release();
            return soFar(text.get());
        });
        awaitAsked(asked, 2);
        assertThat(history.run(start.id()).orElseThrow().text()).isEqualTo("one");

        text.set("one two 计算");
        awaitAsked(asked, 3);
        Run soFar = history.run(start.id()).orElseThrow();
        assertThat(soFar.text()).isEqualTo("one two 计算");
        assertThat(soFar.status()).isEqualTo(RunStatus.RUNNING);
        assertThat(soFar.outcome().result().requestId()).contains("request-1");

        text.set("replaced");
        awaitAsked(asked, 3);
        assertThat(history.run(start.id()).orElseThrow().text()).isEqualTo("replaced");

        get(history.end(start.id(), outcome(RunStatus.CANCELLED, "replaced!")));
        assertThat(history.run(start.id()).orElseThrow().outcome())
                .isEqualTo(outcome(RunStatus.CANCELLED, "replaced!"));
    }

    @Test
    void aRunThatCannotSayWhatItHasIsKeptAllTheSame() throws Exception {
        RunStart start = start("p", "s");
        Semaphore asked = new Semaphore(0);
        history.begin(start, () -> {
            asked.release();
            throw new IllegalStateException("on purpose");
        });
        awaitAsked(asked, 2);

        assertThat(get(history.end(start.id(), outcome(RunStatus.FINISHED, "text"))))
                .isTrue();
        assertThat(history.run(start.id()).orElseThrow().text()).isEqualTo("text");
    }

    @Test
    void aRunUnderWayWhenTheHistoryClosesIsInterruptedWithItsNewestText() throws HistoryException {
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar("as far as it came"));

        Run kept = reopened().run(start.id()).orElseThrow();

        assertThat(kept.status()).isEqualTo(RunStatus.INTERRUPTED);
        assertThat(kept.text()).isEqualTo("as far as it came");
        assertThat(kept.outcome().chunks()).isEqualTo(soFar("as far as it came").chunks());
    }

    @Test
    void anEndOfARunThatNeverBeganChangesNothing() throws HistoryException {
        assertThat(get(history.end(UUID.randomUUID(), outcome(RunStatus.FINISHED, "x"))))
                .isFalse();

        assertThat(history.size().runs()).isZero();
    }

    @Test
    void theNewestRunIsFoundFirst() throws HistoryException {
        Run first = record(history, "1", "", "");
        Run second = record(history, "2", "", "");

        RunList all = history.find(RunQuery.EVERYTHING);

        assertThat(history.summaries(all, 0, all.size()))
                .extracting(RunSummary::id)
                .containsExactly(second.id(), first.id());
    }

    @Test
    void aSummaryQuotesTheEndOfThePrefixAndTheBeginningOfTheMiddle() throws HistoryException {
        Run run = record(history, "x".repeat(500) + "END", "BEGIN" + "y".repeat(500), "");

        RunSummary summary = only(history.find(RunQuery.EVERYTHING));

        assertThat(summary.before()).hasSize(RunSummary.PREVIEW).endsWith("END");
        assertThat(summary.middle()).hasSize(RunSummary.PREVIEW).startsWith("BEGIN");
        assertThat(summary.started()).isEqualTo(run.start().started());
        assertThat(summary.completionTokens()).hasValue(5);
        assertThat(summary.finishReason()).contains("stop");
    }

    @Test
    void marksAreKeptAndSearched() throws HistoryException {
        Run run = record(history, "a", "b", "c");
        record(history, "d", "e", "f");
        RunMarks marks = new RunMarks(List.of("好", " beta "), "a noteworthy run", true);

        assertThat(get(history.mark(run.id(), marks))).isTrue();

        assertThat(history.run(run.id()).orElseThrow().marks())
                .isEqualTo(new RunMarks(List.of("beta", "好"), "a noteworthy run", true));
        assertThat(only(history.find(RunQuery.EVERYTHING.withTag("beta")))
                        .marks()
                        .tags())
                .containsExactly("beta", "好");
        assertThat(history.find(RunQuery.EVERYTHING.starred()).size()).isEqualTo(1);
        assertThat(history.find(RunQuery.EVERYTHING.withText("noteworthy")).size())
                .isEqualTo(1);
        assertThat(history.choices().tags()).containsExactly("beta", "好");
    }

    @Test
    void marksOfARunUnderWaySurviveItsEnd() throws HistoryException {
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar(""));
        RunMarks marks = new RunMarks(List.of("x"), "early", true);
        get(history.mark(start.id(), marks));

        get(history.end(start.id(), outcome(RunStatus.FINISHED, "t")));

        assertThat(history.run(start.id()).orElseThrow().marks()).isEqualTo(marks);
    }

    @Test
    void aDeletedRunIsGoneUntilItIsRestored() throws HistoryException {
        Run run = record(history, "needle", "b", "c");
        Deletion deletion = get(history.delete(List.of(run.id(), UUID.randomUUID())));

        assertThat(deletion.runs()).containsExactly(run.id());
        assertThat(history.run(run.id())).isEmpty();
        assertThat(history.find(RunQuery.EVERYTHING.withText("needle")).size()).isZero();
        assertThat(history.size().runs()).isZero();

        assertThat(get(history.restore(deletion))).isEqualTo(1);
        assertThat(history.run(run.id())).contains(run);
        assertThat(history.find(RunQuery.EVERYTHING.withText("needle")).size()).isEqualTo(1);
    }

    @Test
    void whatWasDeletedIsNotInTheFileAfterClosing() throws Exception {
        Run run = record(history, "very-secret-prefix", "b", "c");
        get(history.delete(List.of(run.id())));
        history.close();

        assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("very-secret-prefix")
                .doesNotContain("very secret prefix");
    }

    @Test
    void aRunUnderWayIsNotDeleted() throws HistoryException {
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar("x"));

        assertThat(get(history.delete(List.of(start.id()))).runs()).isEmpty();
        assertThat(history.run(start.id())).isPresent();
    }

    @Test
    void theTranscriptComesBackByteForByte() throws HistoryException {
        Run run = record(history, "a", "b", "c");
        byte[] bytes = new byte[100_000];
        new Random(7).nextBytes(bytes);

        history.keepTranscript(run.id(), bytes);
        history.keepTranscript(UUID.randomUUID(), bytes);

        assertThat(reopened().transcript(run.id()).orElseThrow()).isEqualTo(bytes);
    }

    @Test
    void runsThatAreHereAlreadyAreNotAddedAgain() throws HistoryException {
        Run run = record(history, "a", "b", "c");
        Run changed = new Run(run.start(), outcome(RunStatus.FAILED, "other"), RunMarks.NONE);

        assertThat(get(history.add(List.of(changed, finished("d", "e", "f"))))).isEqualTo(1);
        assertThat(history.run(run.id())).contains(run);
    }

    @Test
    void aDeletedRunCanBeAddedAgain() throws HistoryException {
        Run run = record(history, "a", "b", "c");
        get(history.delete(List.of(run.id())));

        assertThat(get(history.add(List.of(run)))).isEqualTo(1);
        assertThat(reopened().run(run.id())).contains(run);
    }

    @Test
    void twoHistoriesOnOneFileSeeEachOthersRuns() throws HistoryException {
        try (SqliteHistory other = new SqliteHistory(file, Histories.QUICK)) {
            Run mine = record(history, "mine", "", "");
            Run theirs = record(other, "theirs", "", "");

            assertThat(history.run(theirs.id())).contains(theirs);
            assertThat(other.run(mine.id())).contains(mine);
            assertThat(other.find(RunQuery.EVERYTHING).size()).isEqualTo(2);
        }
    }

    @Test
    void aRunThatAnotherLivingProcessWritesIsLeftToIt() throws HistoryException {
        RunStart start = start("p", "s");
        history.begin(start, () -> soFar("going on"));
        record(history, "wait", "", "");

        try (SqliteHistory other = new SqliteHistory(file, Histories.QUICK)) {
            assertThat(other.run(start.id()).orElseThrow().status()).isEqualTo(RunStatus.RUNNING);
        }
    }

    @Test
    void changesAreTold() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        history.onChange(told::countDown);

        record(history, "a", "b", "c");

        assertThat(told.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatIsAskedBeforeItIsOpenWaitsInLine() throws HistoryException {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Run run = finished("p" + i, "m", "s");
            runs.add(run);
            history.begin(run.start(), () -> soFar(""));
            history.end(run.id(), run.outcome());
        }

        assertThat(get(history.end(UUID.randomUUID(), outcome(RunStatus.FINISHED, ""))))
                .isFalse();
        assertThat(history.size().runs()).isEqualTo(300);
        assertThat(history.run(runs.getLast().id())).contains(runs.getLast());
    }

    private SqliteHistory reopened() {
        history.close();
        history = new SqliteHistory(file, Histories.QUICK);
        return history;
    }

    private RunSummary only(RunList list) throws HistoryException {
        assertThat(list.size()).isEqualTo(1);
        return history.summaries(list, 0, 1).getFirst();
    }

    private static void awaitAsked(Semaphore asked, int times) throws InterruptedException {
        asked.drainPermits();
        assertThat(asked.tryAcquire(times, 10, TimeUnit.SECONDS)).isTrue();
    }
}
