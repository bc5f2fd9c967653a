package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nothing played: the runner, the client, and the built-in model's process, which is killed. */
@Timeout(180)
class DyingEngineTest {
    private final Backend backend = Backend.real(_ -> null);
    private final List<CompletionEvent> events = new ArrayList<>();
    private ProcessHandle child = ProcessHandle.current();

    @BeforeEach
    void startEngine() throws EngineException, InterruptedException {
        Set<ProcessHandle> others = ProcessHandle.current().children().collect(Collectors.toSet());
        backend.engine().start();
        child = ProcessHandle.current()
                .children()
                .filter(process -> !others.contains(process))
                .findFirst()
                .orElseThrow();
    }

    @AfterEach
    void close() {
        backend.close();
    }

    @Test
    void anEngineKilledInMidStreamIsNamedAndWhatCameIsKept() {
        CompletionEnding.Failed failed = (CompletionEnding.Failed) run(CompletionEvent.Delta.class);

        assertThat(failed.failure().reason()).isEqualTo(FailureReason.ENGINE_DIED);
        assertThat(failed.result().text()).isNotEmpty();
    }

    @Test
    void anEngineKilledBeforeTheRequestIsNamedAndItsPortIsNotTriedAgain() {
        CompletionEnding.Failed failed = (CompletionEnding.Failed) run(CompletionEvent.AttemptStarted.class);

        assertThat(failed.failure().reason()).isEqualTo(FailureReason.ENGINE_DIED);
        assertThat(events).noneMatch(CompletionEvent.RetryScheduled.class::isInstance);
    }

    @Test
    void theNextRunStartsItAnew() {
        run(CompletionEvent.AttemptStarted.class);

        assertThat(run(CompletionEvent.EngineStarting.class)).isInstanceOf(CompletionEnding.Finished.class);
    }

    private CompletionEnding run(Class<? extends CompletionEvent> killedAt) {
        SamplingParameters sampling = SamplingParameters.NONE_SENT
                .with(SamplingParameter.TEMPERATURE, 0)
                .with(SamplingParameter.MAX_TOKENS, 256);
        RunRequest request = new RunRequest(
                Endpoint.BUILT_IN,
                Endpoint.BUILT_IN.models().getFirst(),
                FimTemplate.QWEN,
                ExampleLibrary.load().getFirst().prompt(),
                sampling,
                true,
                OptionalInt.empty());
        return backend.runner().run(request, event -> follow(event, killedAt), new Cancellation());
    }

    private void follow(CompletionEvent event, Class<? extends CompletionEvent> killedAt) {
        events.add(event);
        if (killedAt.isInstance(event) && child.isAlive()) {
            child.destroyForcibly();
            awaitEnd();
        }
    }

    private void awaitEnd() {
        try {
            child.onExit().get();
        } catch (InterruptedException | ExecutionException unexpected) {
            throw new AssertionError(unexpected);
        }
    }
}
