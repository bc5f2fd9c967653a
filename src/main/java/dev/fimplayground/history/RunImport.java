package dev.fimplayground.history;

import dev.fimplayground.model.Run;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Reads runs from JSON lines into a history. A line that is no run is passed over and told; hostile lines cost no more
 * memory than the longest that is allowed. Used by one thread, not the FX thread.
 */
public final class RunImport {
    /** A longer line is passed over, in chars. */
    static final int LONGEST_LINE = 32 << 20;

    private static final int BATCH = 100;
    private static final int BATCH_CHARS = 8 << 20;
    private static final int MOST_PROBLEMS = 100;

    private final RunHistory history;
    private final List<Run> batch = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private int batchChars;
    private int added;
    private int known;
    private int refused;

    private RunImport(RunHistory history) {
        this.history = history;
    }

    /**
     * What came of it.
     *
     * @param added new runs
     * @param known runs whose id is here already, left as they are
     * @param refused lines that are no runs
     * @param problems the first of those, at most a hundred
     */
    public record Report(int added, int known, int refused, List<Problem> problems) {
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /**
     * A line that was passed over.
     *
     * @param line counted from 1
     * @param kind why
     * @param field the field at fault, where it is one
     */
    public record Problem(int line, Kind kind, String field) {
        /** Why a line is no run. */
        public enum Kind {
            TOO_LONG,
            NOT_JSON,
            FIELD
        }
    }

    /** @throws HistoryException if the history cannot take them; what came before stays */
    public static Report read(Reader from, RunHistory history) throws IOException, HistoryException {
        RunImport reading = new RunImport(history);
        BoundedLines lines = new BoundedLines(from, LONGEST_LINE);
        for (int line = 1; lines.next(); line++) {
            reading.take(line, lines);
        }
        reading.flush();
        return new Report(reading.added, reading.known, reading.refused, reading.problems);
    }

    private void take(int number, BoundedLines lines) throws HistoryException {
        if (lines.isTooLong()) {
            refuse(new Problem(number, Problem.Kind.TOO_LONG, ""));
            return;
        }
        String line = lines.line();
        if (line.isBlank()) {
            return;
        }
        try {
            batch.add(RunJson.read(line));
            batchChars += line.length();
        } catch (MalformedRunException malformed) {
            Problem.Kind kind = malformed.field().isEmpty() ? Problem.Kind.NOT_JSON : Problem.Kind.FIELD;
            refuse(new Problem(number, kind, malformed.field()));
        }
        if (batch.size() == BATCH || batchChars > BATCH_CHARS) {
            flush();
        }
    }

    private void refuse(Problem problem) {
        refused++;
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    private void flush() throws HistoryException {
        try {
            int fresh = history.add(batch).join();
            added += fresh;
            known += batch.size() - fresh;
            batch.clear();
            batchChars = 0;
        } catch (CompletionException refused) {
            throw refused.getCause() instanceof HistoryException cause
                    ? cause
                    : new HistoryException(HistoryTrouble.UNREADABLE, refused);
        }
    }
}
