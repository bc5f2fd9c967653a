package dev.fimplayground.completion.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireRecording;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;

/** A client with all that a test may look at or turn. Its pauses take no time. */
final class ClientFixture implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    static final String KEY = "sk-canary-0123456789";
    static final Timeouts PATIENT = timeouts(20_000, 20_000, 20_000);

    final List<CompletionEvent> events = new CopyOnWriteArrayList<>();
    final List<WireEvent> wire = new CopyOnWriteArrayList<>();
    final List<Duration> pauses = new CopyOnWriteArrayList<>();
    final Cancellation cancellation = new Cancellation();
    private final OkHttpCompletionClient client;

    private ClientFixture(int retries, Timeouts timeouts, UnaryOperator<OkHttpClient.Builder> variation) {
        client = new OkHttpCompletionClient(
                new LazyHttpClient(variation),
                () -> timeouts,
                new RetryPolicy(retries, new Random(1)),
                (duration, cancelled) -> {
                    pauses.add(duration);
                    return !cancelled.isCancelled();
                },
                () -> NOW);
    }

    static ClientFixture withoutRetries() {
        return new ClientFixture(0, PATIENT, builder -> builder);
    }

    static ClientFixture withoutRetries(Timeouts timeouts) {
        return new ClientFixture(0, timeouts, builder -> builder);
    }

    static ClientFixture withoutRetries(UnaryOperator<OkHttpClient.Builder> variation) {
        return new ClientFixture(0, PATIENT, variation);
    }

    static ClientFixture withoutRetries(Timeouts timeouts, UnaryOperator<OkHttpClient.Builder> variation) {
        return new ClientFixture(0, timeouts, variation);
    }

    static ClientFixture withTwoRetries() {
        return new ClientFixture(2, PATIENT, builder -> builder);
    }

    static Timeouts timeouts(long connect, long firstByte, long silence) {
        return new Timeouts(Duration.ofMillis(connect), Duration.ofMillis(firstByte), Duration.ofMillis(silence));
    }

    static CompletionRequest request(boolean stream) {
        return new CompletionRequest(
                "m", "<|fim_prefix|>def<|fim_suffix|>", SamplingParameters.DEFAULTS, stream, OptionalInt.empty());
    }

    static Connection connection(URI baseUrl) {
        return new Connection(baseUrl, Optional.of(new ApiKey(KEY)), StreamReading.AUTO, false);
    }

    OkHttpCompletionClient client() {
        return client;
    }

    CompletionEnding stream(URI baseUrl) {
        return complete(request(true), connection(baseUrl));
    }

    CompletionEnding whole(URI baseUrl) {
        return complete(request(false), connection(baseUrl));
    }

    CompletionEnding complete(CompletionRequest request, Connection connection) {
        return client.complete(request, connection, this::happened, cancellation);
    }

    void happened(CompletionEvent event) {
        if (event instanceof CompletionEvent.Wire(WireEvent onTheWire)) {
            wire.add(onTheWire);
        } else {
            events.add(event);
        }
    }

    WireRecording recording() {
        return new WireRecording(wire);
    }

    /** The text that a screen shows which obeys the events. */
    String shown() {
        StringBuilder shown = new StringBuilder();
        for (CompletionEvent event : events) {
            if (event instanceof CompletionEvent.Delta(String text)) {
                shown.append(text);
            } else if (event instanceof CompletionEvent.Rewritten(String text)) {
                shown.replace(0, shown.length(), text);
            }
        }
        return shown.toString();
    }

    static CompletionResult finished(CompletionEnding ending) {
        assertThat(ending).isInstanceOf(CompletionEnding.Finished.class);
        return ending.result();
    }

    static CompletionFailure failed(CompletionEnding ending, FailureReason reason) {
        assertThat(ending).isInstanceOf(CompletionEnding.Failed.class);
        CompletionFailure failure = ((CompletionEnding.Failed) ending).failure();
        assertThat(failure.reason()).as(failure.toString()).isEqualTo(reason);
        return failure;
    }

    @Override
    public void close() {
        client.close();
    }
}
