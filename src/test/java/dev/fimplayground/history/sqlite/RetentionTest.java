package dev.fimplayground.history.sqlite;

import static dev.fimplayground.history.sqlite.Histories.finished;
import static dev.fimplayground.history.sqlite.Histories.get;
import static dev.fimplayground.history.sqlite.Histories.record;
import static dev.fimplayground.history.sqlite.Histories.soFar;
import static dev.fimplayground.history.sqlite.Histories.start;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.Retention;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunStart;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
    @TempDir
    private Path folder;

    private SqliteHistory history;

    @BeforeEach
    void open() {
        history = new SqliteHistory(folder.resolve("history.db"), Histories.QUICK);
    }

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void theOldestRunsBeyondTheNumberAreDroppedStarredOnesAndOnesUnderWayStay() throws HistoryException {
        List<Run> runs = add(10, 100);
        get(history.mark(runs.get(0).id(), new RunMarks(List.of(), "", true)));
        RunStart running = start("running", "");
        history.begin(running, () -> soFar("x"));

        assertThat(get(history.limit(new Retention(OptionalInt.of(6), OptionalLong.empty(), OptionalInt.empty()))))
                .isEqualTo(5);

        assertThat(history.size().runs()).isEqualTo(6);
        assertThat(history.run(runs.get(0).id())).isPresent();
        assertThat(history.run(runs.get(5).id())).isEmpty();
        assertThat(history.run(runs.get(6).id())).isPresent();
        assertThat(history.run(running.id())).isPresent();
    }

    @Test
    void theLimitHoldsFromThenOn() throws HistoryException {
        get(history.limit(new Retention(OptionalInt.of(3), OptionalLong.empty(), OptionalInt.empty())));

        for (int i = 0; i < 8; i++) {
            record(history, "p" + i, "m", "s");
        }
        get(history.add(List.of()));

        assertThat(history.size().runs()).isEqualTo(3);
        assertThat(history.find(RunQuery.EVERYTHING.withText("p0")).size()).isZero();
        assertThat(history.find(RunQuery.EVERYTHING.withText("p7")).size()).isEqualTo(1);
    }

    @Test
    void runsAreDroppedUntilTheRestFitsIntoTheBytes() throws HistoryException {
        add(20, 100_000);
        long before = history.size().bytes();

        int dropped =
                get(history.limit(new Retention(OptionalInt.empty(), OptionalLong.of(1_000_000), OptionalInt.empty())));

        assertThat(dropped).isEqualTo(11);
        assertThat(history.size().runs()).isEqualTo(9);
        history.close();
        open();
        assertThat(history.size().bytes()).isLessThan(before * 2 / 3);
    }

    @Test
    void runsOlderThanTheDaysAreDropped() throws HistoryException {
        Run young = finished("young", "", "");
        Run old = finished("old", "", "");
        RunStart longAgo =
                new RunStart(old.id(), Instant.now().minus(Duration.ofDays(8)), old.request(), "1", Optional.empty());
        get(history.add(List.of(young, new Run(longAgo, old.outcome(), RunMarks.NONE))));

        get(history.limit(new Retention(OptionalInt.empty(), OptionalLong.empty(), OptionalInt.of(7))));

        assertThat(history.run(young.id())).isPresent();
        assertThat(history.run(old.id())).isEmpty();
    }

    private List<Run> add(int count, int chars) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Run run = finished("x".repeat(chars), "m" + i, "");
            Instant started = Instant.now().minusSeconds(1_000 - i);
            RunStart start = new RunStart(run.id(), started, run.request(), "1", Optional.empty());
            runs.add(new Run(start, run.outcome(), RunMarks.NONE));
        }
        get(history.add(runs));
        return runs;
    }
}
