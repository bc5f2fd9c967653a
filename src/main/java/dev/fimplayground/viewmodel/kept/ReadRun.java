package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunSummary;

/** A run as it was read for the list, with its words, which take longer to make than a frame has for a page. Immutable. */
record ReadRun(RunSummary summary, RunLine line) {
    /** On any thread. */
    static ReadRun of(RunSummary summary) {
        return new ReadRun(summary, RunLine.of(summary));
    }
}
