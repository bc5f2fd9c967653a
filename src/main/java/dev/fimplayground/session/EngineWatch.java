package dev.fimplayground.session;

import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Watches one run on the built-in engine: when its connection breaks because the engine has died, this says so, and
 * spares the run further attempts at a port where nobody listens any more. Used on the run's thread only.
 */
final class EngineWatch implements Consumer<CompletionEvent> {
    private static final Duration UNTIL_DEATH_IS_KNOWN = Duration.ofSeconds(1);
    private static final Set<FailureReason> SIGNS = Set.of(
            FailureReason.CONNECTION_REFUSED,
            FailureReason.CONNECTION_FAILED,
            FailureReason.CONNECTION_LOST,
            FailureReason.STREAM_CUT,
            FailureReason.STREAM_WITHOUT_END);

    private final EngineDeaths deaths;
    private final int before;
    private final Consumer<CompletionEvent> next;
    private final Cancellation attempts;
    private Optional<CompletionFailure> death = Optional.empty();

    /**
     * @param before how many deaths there were when the run got its address
     * @param attempts cancelled when another attempt has no point
     */
    EngineWatch(EngineDeaths deaths, int before, Consumer<CompletionEvent> next, Cancellation attempts) {
        this.deaths = deaths;
        this.before = before;
        this.next = next;
        this.attempts = attempts;
    }

    @Override
    public void accept(CompletionEvent event) {
        if (event instanceof CompletionEvent.RetryScheduled retry) {
            death = deathBehind(retry.cause());
        }
        if (death.isPresent()) {
            attempts.cancel();
        } else {
            next.accept(event);
        }
    }

    /** @param stopped whether a person has stopped the run: then that is how it ended */
    CompletionEnding explain(CompletionEnding ending, boolean stopped) {
        Optional<CompletionFailure> found = ending instanceof CompletionEnding.Failed failed && death.isEmpty()
                ? deathBehind(failed.failure())
                : death;
        return found.isPresent() && !stopped ? new CompletionEnding.Failed(found.get(), ending.result()) : ending;
    }

    private Optional<CompletionFailure> deathBehind(CompletionFailure failure) {
        return SIGNS.contains(failure.reason())
                ? deaths.since(before, UNTIL_DEATH_IS_KNOWN)
                        .map(detail -> new EngineFailure(FailureReason.ENGINE_DIED, detail))
                : Optional.empty();
    }
}
