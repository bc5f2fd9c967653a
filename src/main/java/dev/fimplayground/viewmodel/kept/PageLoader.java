package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunStatus;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads the pages that are looked at, one after the other, the last one asked for first: who scrolls far does not wait
 * for what was passed. FX thread only.
 */
final class PageLoader {
    /** All that are remembered, or a change would not be seen in some of them, and one that is looked at anew. */
    private static final int MOST_WAITING = RunRows.PAGES_REMEMBERED + 1;

    private final HistoryReader reader;
    private final Runnable onRead;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final RunRows rows = new RunRows(this::request);
    private boolean reading;

    private record Page(RunList list, int from, List<ReadRun> runs) {}

    /** @param onRead told of each page that came */
    PageLoader(HistoryReader reader, Runnable onRead) {
        this.reader = reader;
        this.onRead = onRead;
    }

    RunRows rows() {
        return rows;
    }

    /** Reads again what is remembered. */
    void refresh() {
        rows.pagesRemembered().forEach(this::request);
    }

    void request(int page) {
        waiting.remove(page);
        waiting.addFirst(page);
        if (waiting.size() > MOST_WAITING) {
            waiting.removeLast();
        }
        readNext();
    }

    private void readNext() {
        if (reading || waiting.isEmpty()) {
            return;
        }
        reading = true;
        int from = waiting.removeFirst() * RunRows.PAGE;
        RunList list = rows.list();
        int to = Math.min(from + RunRows.PAGE, list.size());
        reader.read(
                history ->
                        new Page(list, from, withTexts(history, from < to ? read(history, list, from, to) : List.of())),
                page -> rows.fill(page.list(), page.from(), page.runs()),
                () -> {
                    reading = false;
                    onRead.run();
                    readNext();
                });
    }

    /** A line does not tell what a run under way has so far; the run does. */
    private static List<ReadRun> withTexts(RunHistory history, List<RunSummary> page) throws HistoryException {
        List<ReadRun> whole = new ArrayList<>();
        for (RunSummary line : page) {
            Optional<Run> run = line.status() == RunStatus.RUNNING ? history.run(line.id()) : Optional.empty();
            whole.add(ReadRun.of(run.map(now -> withText(line, now.text())).orElse(line)));
        }
        return whole;
    }

    private static RunSummary withText(RunSummary line, String text) {
        return new RunSummary(
                line.id(),
                line.started(),
                line.status(),
                line.endpoint(),
                line.model(),
                line.before(),
                text.substring(0, Math.min(text.length(), RunSummary.PREVIEW)),
                line.finishReason(),
                line.failure(),
                line.completionTokens(),
                line.marks());
    }

    /** Up to the first run that has gone; the search that will not find it any more is on its way. */
    private static List<RunSummary> read(RunHistory history, RunList list, int from, int to) throws HistoryException {
        List<RunSummary> page = history.summaries(list, from, to);
        if (page.size() == to - from) {
            return page;
        }
        List<RunSummary> known = new ArrayList<>();
        for (int i = from; i < to; i++) {
            List<RunSummary> one = history.summaries(list, i, i + 1);
            if (one.isEmpty()) {
                return known;
            }
            known.add(one.getFirst());
        }
        return known;
    }
}
