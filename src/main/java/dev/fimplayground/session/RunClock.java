package dev.fimplayground.session;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Timings;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Times one run from the moment it was asked for, retries and the engine's start included. Passes every event on.
 * Used on the run's thread only.
 */
final class RunClock implements Consumer<CompletionEvent> {
    private final Consumer<CompletionEvent> next;
    private final long started = System.nanoTime();
    private Optional<Duration> firstText = Optional.empty();

    RunClock(Consumer<CompletionEvent> next) {
        this.next = next;
    }

    @Override
    public void accept(CompletionEvent event) {
        if (event instanceof CompletionEvent.Delta && firstText.isEmpty()) {
            firstText = Optional.of(elapsed());
        }
        next.accept(event);
    }

    Timings timings() {
        return new Timings(firstText, elapsed());
    }

    CompletionEnding time(CompletionEnding ending) {
        CompletionResult timed = ending.result().withTimings(timings());
        return switch (ending) {
            case CompletionEnding.Finished finished -> new CompletionEnding.Finished(timed);
            case CompletionEnding.Cancelled cancelled -> new CompletionEnding.Cancelled(timed);
            case CompletionEnding.Failed failed -> new CompletionEnding.Failed(failed.failure(), timed);
        };
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - started);
    }
}
