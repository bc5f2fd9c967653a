package dev.fimplayground.history.sqlite;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The process that writes a run, told so that another process can see whether it still lives: its number, and when it
 * started, for numbers are used again.
 */
record Owner(long pid, Optional<Instant> started) {
    /** Starts are computed from the system's start, and clocks are corrected. */
    private static final Duration TOLERANCE = Duration.ofSeconds(5);

    static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        return new Owner(process.pid(), process.info().startInstant());
    }

    /** For instance {@code 4711@1790000000000}; without a start {@code 4711@}. */
    String written() {
        return pid + "@"
                + started.map(start -> String.valueOf(start.toEpochMilli())).orElse("");
    }

    /** Whether the process that {@code written} names is alive; one that cannot be made out is not. */
    static boolean isAlive(String written) {
        try {
            int at = written.indexOf('@');
            long pid = Long.parseLong(written.substring(0, at));
            String start = written.substring(at + 1);
            Owner named = new Owner(
                    pid, start.isEmpty() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(Long.parseLong(start))));
            return ProcessHandle.of(pid)
                    .filter(ProcessHandle::isAlive)
                    .map(Owner::of)
                    .filter(named::isSame)
                    .isPresent();
        } catch (NumberFormatException | IndexOutOfBoundsException unreadable) {
            return false;
        }
    }

    private boolean isSame(Owner running) {
        return started.isEmpty()
                || running.started.isEmpty()
                || Duration.between(started.get(), running.started.get()).abs().compareTo(TOLERANCE) <= 0;
    }
}
