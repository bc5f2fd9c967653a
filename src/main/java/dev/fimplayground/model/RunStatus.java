package dev.fimplayground.model;

/** How far a kept run has come. */
public enum RunStatus {
    /** Under way in some process; the text is what had come at most a second ago. */
    RUNNING,
    FINISHED,
    CANCELLED,
    FAILED,
    /** The application or the machine ended before the run did; the text is what had been kept by then. */
    INTERRUPTED
}
