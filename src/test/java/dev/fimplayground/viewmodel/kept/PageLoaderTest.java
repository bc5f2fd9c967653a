package dev.fimplayground.viewmodel.kept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On a real history that is read when the test says so. */
class PageLoaderTest {
    private static final int PAGES = 12;

    private final Queue<Runnable> reads = new ArrayDeque<>();
    private final RunHistory history = SqliteHistory.inMemory();
    private final PageLoader pages =
            new PageLoader(new HistoryReader(history, reads::add, Runnable::run, _ -> {}), () -> {});

    @AfterEach
    void close() {
        history.close();
    }

    @Test
    void aChangeIsSeenInEveryRowThatIsRememberedHoweverManyPagesThoseAre() throws HistoryException {
        List<Run> runs = IntStream.range(0, PAGES * RunRows.PAGE)
                .mapToObj(i -> SampleRuns.finished(i, "return " + i, 0.2))
                .toList();
        history.add(runs).join();
        pages.rows().show(history.find(RunQuery.EVERYTHING));
        for (int page = 0; page < PAGES; page++) {
            pages.rows().get(page * RunRows.PAGE);
            read();
        }
        for (Run run : runs) {
            history.mark(run.id(), new RunMarks(List.of(), "", true)).join();
        }

        pages.refresh();
        read();

        assertThat(pages.rows().stream()
                        .filter(row -> !row.lineProperty().get().starred())
                        .count())
                .isZero();
    }

    private void read() {
        for (Runnable task = reads.poll(); task != null; task = reads.poll()) {
            task.run();
        }
    }
}
