package dev.fimplayground.model;

import java.util.UUID;

/** One send with all that came back, as the history keeps it. */
public record Run(RunStart start, RunOutcome outcome, RunMarks marks) {

    public UUID id() {
        return start.id();
    }

    public RunRequest request() {
        return start.request();
    }

    public RunStatus status() {
        return outcome.status();
    }

    /** The middle, complete or as far as it came. */
    public String text() {
        return outcome.result().text();
    }
}
