package dev.fimplayground.history;

import dev.fimplayground.model.Run;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** Writes the runs that a search found to a file, newest first, a few at a time. Used by one thread, not the FX thread. */
public final class RunExport {
    private static final int PAGE = 200;

    private final RunHistory history;

    public RunExport(RunHistory history) {
        this.history = history;
    }

    /**
     * One JSON object a line, nothing left out but what was on the wire: {@link RunImport} reads it back as it was.
     *
     * @return how many runs were written; those that went meanwhile are left out
     */
    public int jsonLines(RunList runs, Writer to) throws IOException, HistoryException {
        return write(runs, run -> to.append(RunJson.write(run)).append('\n'));
    }

    /**
     * A table for spreadsheets as of RFC 4180, with a byte order mark and a heading; see {@link CsvRow} for its columns
     * and for what is done to cells that a spreadsheet would take for formulas.
     *
     * @return how many runs were written
     */
    public int csv(RunList runs, Writer to) throws IOException, HistoryException {
        to.append('\ufeff').append(CsvRow.heading());
        return write(runs, run -> to.append(CsvRow.of(run)));
    }

    private int write(RunList runs, Line line) throws IOException, HistoryException {
        int written = 0;
        for (int from = 0; from < runs.size(); from += PAGE) {
            List<RunSummary> page = history.summaries(runs, from, Math.min(from + PAGE, runs.size()));
            for (RunSummary summary : page) {
                Optional<Run> run = history.run(summary.id());
                if (run.isPresent()) {
                    line.write(run.get());
                    written++;
                }
            }
        }
        return written;
    }

    /** How one run is written. */
    @FunctionalInterface
    private interface Line {
        void write(Run run) throws IOException;
    }
}
