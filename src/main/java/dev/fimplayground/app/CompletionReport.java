package dev.fimplayground.app;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;

/** How a command tells of one run, on the run's thread. */
interface CompletionReport {
    void happened(CompletionEvent event);

    void ended(CompletionEnding ending);
}
