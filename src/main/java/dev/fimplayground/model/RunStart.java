package dev.fimplayground.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * What is known of a run when it begins.
 *
 * @param started when it was asked for, in whole milliseconds; what is finer is dropped
 * @param request what was asked for; it names the variable of a key, never the key
 * @param application the version of this application that sent it
 * @param parent the run that this one repeats or continues
 */
public record RunStart(UUID id, Instant started, RunRequest request, String application, Optional<UUID> parent) {
    public RunStart {
        started = started.truncatedTo(ChronoUnit.MILLIS);
    }
}
