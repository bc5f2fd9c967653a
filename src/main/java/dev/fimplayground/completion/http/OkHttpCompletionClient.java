package dev.fimplayground.completion.http;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.CompletionResult;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Speaks the Completions API over HTTP. Cheap to construct: connections, pools and threads come into being with the
 * first request.
 */
public final class OkHttpCompletionClient implements CompletionClient {
    private static final Logger LOG = LoggerFactory.getLogger(OkHttpCompletionClient.class);

    private final LazyHttpClient http;
    private final Supplier<Timeouts> timeouts;
    private final RetryPolicy retries;
    private final Pause pause;
    private final InstantSource clock;
    private final Cancellation closing = new Cancellation();

    /** @param timeouts asked before each attempt, so that settings can change while the client lives */
    public OkHttpCompletionClient(Supplier<Timeouts> timeouts) {
        this(
                new LazyHttpClient(builder -> builder),
                timeouts,
                RetryPolicy.standard(),
                Pause.REAL,
                InstantSource.system());
    }

    OkHttpCompletionClient(
            LazyHttpClient http, Supplier<Timeouts> timeouts, RetryPolicy retries, Pause pause, InstantSource clock) {
        this.http = http;
        this.timeouts = timeouts;
        this.retries = retries;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public CompletionEnding complete(
            CompletionRequest request,
            Connection connection,
            Consumer<CompletionEvent> events,
            Cancellation cancellation) {
        KeyMask mask = new KeyMask(connection.key());
        AnswerInProgress answer = new AnswerInProgress(connection.reading(), events, mask);
        WireTap tap = new WireTap(mask, events);
        Cancellation either = new Cancellation();
        try (Cancellation.Registration byCaller = cancellation.onCancel(either::cancel);
                Cancellation.Registration byClosing = closing.onCancel(either::cancel)) {
            send(request, connection, answer, tap, either);
            return new CompletionEnding.Finished(end(answer, tap));
        } catch (CancelledException cancelled) {
            return new CompletionEnding.Cancelled(end(answer, tap));
        } catch (FailedException failed) {
            CompletionFailure failure = mask.mask(failed.failure());
            LOG.info("Request ended: {}", failure.reason());
            return new CompletionEnding.Failed(failure, end(answer, tap));
        }
    }

    private static CompletionResult end(AnswerInProgress answer, WireTap tap) {
        CompletionResult result = answer.end();
        CompletionResult clean = tap.withoutKey(result, answer.echoesKey());
        tap.closed(result.reading());
        return clean;
    }

    private void send(
            CompletionRequest request,
            Connection connection,
            AnswerInProgress answer,
            WireTap tap,
            Cancellation cancellation)
            throws FailedException, CancelledException {
        Destination destination = Destination.of(connection);
        PreparedRequest prepared = new PreparedRequest(request);
        tap.opened(clock.instant(), connection.reading(), prepared.json());
        for (int attempt = 1; ; attempt++) {
            if (cancellation.isCancelled()) {
                throw new CancelledException();
            }
            answer.beginAttempt();
            answer.report(new CompletionEvent.AttemptStarted(attempt, retries.attempts()));
            try {
                new Attempt(http.get(), timeouts.get(), clock, prepared, answer, tap)
                        .run(attempt, destination, cancellation);
                return;
            } catch (FailedException failed) {
                waitForNext(attempt, failed, answer, tap, cancellation);
            }
        }
    }

    /** @throws FailedException {@code failed} itself, if there is no next attempt */
    private void waitForNext(
            int attempt, FailedException failed, AnswerInProgress answer, WireTap tap, Cancellation cancellation)
            throws FailedException, CancelledException {
        Optional<Duration> wait = answer.hasText() ? Optional.empty() : retries.pauseAfter(attempt, failed.failure());
        if (wait.isEmpty()) {
            throw failed;
        }
        CompletionFailure cause = tap.masked(failed.failure());
        LOG.info("Attempt {} of {} failed: {}", attempt, retries.attempts(), cause.reason());
        answer.report(new CompletionEvent.RetryScheduled(cause, attempt + 1, retries.attempts(), wait.get()));
        tap.retryScheduled(wait.get());
        if (!pause.await(wait.get(), cancellation)) {
            throw new CancelledException();
        }
    }

    @Override
    public void close() {
        closing.cancel();
        http.close();
    }
}
