package dev.fimplayground.model;

import java.util.Set;

/** Where a run stands, with the moves that are legal. */
public enum RunState {
    IDLE,
    /** Sent, or about to be: nothing has come yet. */
    WAITING,
    STREAMING,
    FINISHED,
    CANCELLED,
    FAILED;

    /** Whether a run is under way. */
    public boolean isActive() {
        return this == WAITING || this == STREAMING;
    }

    /** @throws IllegalStateException if this move is not legal */
    public RunState to(RunState next) {
        if (!successors().contains(next)) {
            throw new IllegalStateException("a run cannot go from " + this + " to " + next);
        }
        return next;
    }

    private Set<RunState> successors() {
        return switch (this) {
            case IDLE -> Set.of(WAITING);
            case FINISHED, CANCELLED, FAILED -> Set.of(WAITING, IDLE);
            case WAITING -> Set.of(STREAMING, FINISHED, CANCELLED, FAILED);
            case STREAMING -> Set.of(FINISHED, CANCELLED, FAILED);
        };
    }
}
