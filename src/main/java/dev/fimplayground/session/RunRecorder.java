package dev.fimplayground.session;

import dev.fimplayground.history.RunLog;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes runs down while they happen, whatever their ending. Safe for use by many threads at once. */
public final class RunRecorder {
    private final RunLog log;
    private final String application;

    /** @param application this application's version */
    public RunRecorder(RunLog log, String application) {
        this.log = log;
        this.application = application;
    }

    /** Writes nothing. */
    static RunRecorder none() {
        return new RunRecorder(RunLog.NONE, "");
    }

    /**
     * Records one run on the calling thread.
     *
     * @param events told of everything, as if nobody wrote it down
     * @param send the run itself; whatever it throws is thrown on, and the run recorded as failed
     */
    CompletionEnding record(
            UUID id,
            RunRequest request,
            Optional<UUID> parent,
            Consumer<CompletionEvent> events,
            Function<Consumer<CompletionEvent>, CompletionEnding> send) {
        if (log == RunLog.NONE) {
            return send.apply(events);
        }
        RunSoFar soFar = new RunSoFar(System::nanoTime);
        log.begin(new RunStart(id, Instant.now(), request, application, parent), soFar::outcome);
        try {
            CompletionEnding ending = send.apply(soFar.andThen(events));
            log.end(id, RunOutcome.of(ending, soFar.chunks()));
            return ending;
        } catch (RuntimeException | Error defect) {
            log.end(id, soFar.outcome().withStatus(RunStatus.FAILED));
            throw defect;
        }
    }
}
