package dev.fimplayground.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEnding.Cancelled;
import dev.fimplayground.model.CompletionEnding.Failed;
import dev.fimplayground.model.CompletionEnding.Finished;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.Timings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class CompletionRunnerTest {
    private static final FimPrompt PROMPT = new FimPrompt("a = ", "\n");

    private final List<CompletionEvent> events = new ArrayList<>();
    private final Cancellation cancellation = new Cancellation();
    private final AnsweringClient client = new AnsweringClient();
    private final StubbornEngine engine = new StubbornEngine();

    @Test
    void theBuiltInEndpointGoesToTheEnginesAddressWithItsKey() {
        CompletionEnding ending = run(Endpoint.BUILT_IN, PROMPT, Map.of());

        assertThat(ending).isInstanceOf(Finished.class);
        assertThat(client.connection().baseUrl()).isEqualTo(StubbornEngine.BASE_URL);
        assertThat(client.connection().key().orElseThrow().reveal()).isEqualTo("engine-key");
        assertThat(events.getFirst()).isInstanceOf(CompletionEvent.EngineStarting.class);
    }

    @Test
    void aRunningEngineIsNotAnnouncedAsStarting() {
        engine.state = new EngineState.Ready("tiny-fim", 1);
        run(Endpoint.BUILT_IN, PROMPT, Map.of());
        assertThat(events).noneMatch(CompletionEvent.EngineStarting.class::isInstance);
    }

    @Test
    void anEngineThatDoesNotStartEndsTheRunWithItsSentence() {
        engine.refusal = "no Java was found";
        Failed failed = (Failed) run(Endpoint.BUILT_IN, PROMPT, Map.of());
        assertThat(failed.failure().reason()).isEqualTo(FailureReason.ENGINE_START_FAILED);
        assertThat(failed.failure().toString()).contains("no Java was found");
    }

    @Test
    void stopWhileTheEngineStartsEndsTheRunAsCancelled() throws InterruptedException {
        engine.hangs = true;
        Thread stopper = Thread.ofVirtual().start(() -> {
            engine.awaitCaller();
            cancellation.cancel();
        });
        assertThat(run(Endpoint.BUILT_IN, PROMPT, Map.of())).isInstanceOf(Cancelled.class);
        stopper.join();
    }

    @Test
    void theKeyOfAnEndpointIsReadFromItsVariable() {
        run(Endpoint.MODEL_STUDIO, PROMPT, Map.of("DASHSCOPE_API_KEY", "sk-123"));
        assertThat(client.connection().key().orElseThrow().reveal()).isEqualTo("sk-123");
    }

    @Test
    void aMissingKeyIsNamedBeforeAnythingIsSent() {
        Failed failed = (Failed) run(Endpoint.MODEL_STUDIO, PROMPT, Map.of("DASHSCOPE_API_KEY", "  "));
        assertThat(failed.failure().reason()).isEqualTo(FailureReason.KEY_MISSING);
        assertThat(client.sent).isEmpty();
    }

    @Test
    void aKeyWithANewLineIsNamedAndNotShown() {
        Failed failed = (Failed) run(Endpoint.MODEL_STUDIO, PROMPT, Map.of("DASHSCOPE_API_KEY", "sk-canary\n"));
        assertThat(failed.failure().reason()).isEqualTo(FailureReason.KEY_MALFORMED);
        assertThat(failed.toString()).doesNotContain("canary");
        assertThat(client.sent).isEmpty();
    }

    @Test
    void blankAndSuffixOnlyPromptsAreRefusedBeforeAnythingStarts() {
        Failed blank = (Failed) run(Endpoint.BUILT_IN, new FimPrompt(" \n", ""), Map.of());
        Failed suffixOnly = (Failed) run(Endpoint.BUILT_IN, new FimPrompt("", "return x"), Map.of());
        assertThat(blank.failure().reason()).isEqualTo(FailureReason.PROMPT_BLANK);
        assertThat(suffixOnly.failure().reason()).isEqualTo(FailureReason.PROMPT_SUFFIX_ONLY);
        assertThat(events).isEmpty();
        assertThat(client.sent).isEmpty();
    }

    @Test
    void whatIsSentIsTheRenderedPromptAndTheTrimmedModel() {
        run(Endpoint.BUILT_IN, PROMPT, Map.of());
        CompletionRequest sent = client.sent.getFirst();
        assertThat(sent.prompt()).isEqualTo("<|fim_prefix|>a = <|fim_suffix|>\n<|fim_middle|>");
        assertThat(sent.model()).isEqualTo("tiny-fim");
    }

    @Test
    void theFirstDeltaSetsTheTimeToTheFirstToken() {
        CompletionResult result = run(Endpoint.BUILT_IN, PROMPT, Map.of()).result();
        assertThat(result.timings().timeToFirstToken()).isPresent();
        assertThat(result.timings().total())
                .isGreaterThanOrEqualTo(result.timings().timeToFirstToken().orElseThrow());
    }

    @Test
    void aConnectionLostToAnEngineThatDiedIsTheEnginesDeath() {
        client.failsWith(new ConnectionFailure(FailureReason.CONNECTION_LOST, "reset"), this::engineDies);
        Failed failed = (Failed) run(Endpoint.BUILT_IN, PROMPT, Map.of());
        assertThat(failed.failure()).isEqualTo(new EngineFailure(FailureReason.ENGINE_DIED, "killed by signal 9"));
    }

    @Test
    void aStreamCutByTheEnginesDeathNamesItAndKeepsWhatCame() {
        client.failsWith(
                new BrokenAnswer(FailureReason.STREAM_CUT, "unexpected end of stream", Optional.empty()),
                () -> Thread.ofVirtual().start(this::engineDies));
        Failed failed = (Failed) run(Endpoint.BUILT_IN, PROMPT, Map.of());
        assertThat(failed.failure().reason()).isEqualTo(FailureReason.ENGINE_DIED);
        assertThat(failed.result().text()).isEqualTo("1");
    }

    @Test
    void aDeadEnginesPortIsNotTriedAgain() {
        client.retriesAfter(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "127.0.0.1:9"), this::engineDies);
        Failed failed = (Failed) run(Endpoint.BUILT_IN, PROMPT, Map.of());
        assertThat(failed.failure().reason()).isEqualTo(FailureReason.ENGINE_DIED);
        assertThat(client.cancelled).isTrue();
        assertThat(events).noneMatch(CompletionEvent.RetryScheduled.class::isInstance);
    }

    @Test
    void aRunThatAPersonStoppedIsCancelledThoughTheEngineDiedToo() {
        client.retriesAfter(new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "127.0.0.1:9"), () -> {
            engineDies();
            cancellation.cancel();
        });
        assertThat(run(Endpoint.BUILT_IN, PROMPT, Map.of())).isInstanceOf(Cancelled.class);
    }

    @Test
    void aFailureOfALivingEngineStaysWhatItIs() {
        ConnectionFailure lost = new ConnectionFailure(FailureReason.CONNECTION_LOST, "reset");
        client.failsWith(lost, () -> {});
        assertThat(((Failed) run(Endpoint.BUILT_IN, PROMPT, Map.of())).failure())
                .isEqualTo(lost);
    }

    @Test
    void theEnginesDeathIsNoMatterToAnotherEndpoint() {
        ConnectionFailure lost = new ConnectionFailure(FailureReason.CONNECTION_LOST, "reset");
        client.failsWith(lost, this::engineDies);
        Map<String, String> key = Map.of("DASHSCOPE_API_KEY", "sk-123");
        assertThat(((Failed) run(Endpoint.MODEL_STUDIO, PROMPT, key)).failure()).isEqualTo(lost);
    }

    private void engineDies() {
        engine.become(new EngineState.Crashed("killed by signal 9"));
    }

    private CompletionEnding run(Endpoint endpoint, FimPrompt prompt, Map<String, String> environment) {
        CompletionRunner runner = new CompletionRunner(client, new ConnectionSource(engine, environment::get));
        RunRequest request = new RunRequest(
                endpoint,
                " tiny-fim ",
                FimTemplate.QWEN,
                prompt,
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty());
        return runner.run(request, events::add, cancellation);
    }

    /** Answers every request with one delta, and finishes or fails as it was told to. */
    private static final class AnsweringClient implements CompletionClient {
        private static final CompletionResult NOTHING =
                CompletionResult.nothing(new Timings(Optional.empty(), Duration.ZERO));
        private static final CompletionResult ONE = new CompletionResult(
                "1",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                NOTHING.timings());

        private final List<CompletionRequest> sent = new ArrayList<>();
        private Optional<Connection> connection = Optional.empty();
        private Optional<CompletionFailure> failure = Optional.empty();
        private Runnable before = () -> {};
        private boolean retries;
        private boolean cancelled;

        void failsWith(CompletionFailure how, Runnable justBefore) {
            failure = Optional.of(how);
            before = justBefore;
        }

        void retriesAfter(CompletionFailure how, Runnable justBefore) {
            failsWith(how, justBefore);
            retries = true;
        }

        @Override
        public CompletionEnding complete(
                CompletionRequest request, Connection to, Consumer<CompletionEvent> events, Cancellation cancellation) {
            sent.add(request);
            connection = Optional.of(to);
            before.run();
            if (retries) {
                events.accept(new CompletionEvent.RetryScheduled(failure.orElseThrow(), 2, 3, Duration.ofMillis(500)));
                cancelled = cancellation.isCancelled();
                return cancelled ? new Cancelled(NOTHING) : new Failed(failure.orElseThrow(), NOTHING);
            }
            events.accept(new CompletionEvent.Delta("1"));
            return failure.isPresent() ? new Failed(failure.get(), ONE) : new Finished(NOTHING);
        }

        Connection connection() {
            return connection.orElseThrow();
        }

        @Override
        public void close() {}
    }

    /** Starts at once, refuses, or never finishes starting. */
    private static final class StubbornEngine implements LocalEngine {
        private static final URI BASE_URL = URI.create("http://127.0.0.1:9/v1");

        private final CountDownLatch called = new CountDownLatch(1);
        private final List<Consumer<EngineState>> listeners = new CopyOnWriteArrayList<>();
        private volatile EngineState state = new EngineState.Stopped();
        private String refusal = "";
        private boolean hangs;

        @Override
        public Address start() throws EngineException, InterruptedException {
            called.countDown();
            if (!refusal.isEmpty()) {
                throw new EngineException(refusal);
            }
            if (hangs) {
                new CountDownLatch(1).await();
            }
            become(new EngineState.Ready("tiny-fim", 1));
            return new Address(BASE_URL, "engine-key");
        }

        void awaitCaller() {
            try {
                called.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        void become(EngineState next) {
            state = next;
            listeners.forEach(listener -> listener.accept(next));
        }

        @Override
        public EngineState state() {
            return state;
        }

        @Override
        public void onState(Consumer<EngineState> listener) {
            listeners.add(listener);
            listener.accept(state);
        }

        @Override
        public void close() {}
    }
}
