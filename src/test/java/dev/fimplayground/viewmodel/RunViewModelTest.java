package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.fake.UiQueue;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunViewModelTest {
    private static final ConnectionFailure REFUSED =
            new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "127.0.0.1:8080");

    private final ScriptedClient client = new ScriptedClient();
    private final UiQueue ui = new UiQueue();
    private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong now = new AtomicLong();
    private final MiddleViewModel middle = new MiddleViewModel(Runnable::run);
    private final RunViewModel run = new RunViewModel(
            new CompletionRunner(client, new ConnectionSource(new FakeEngine(), _ -> null)),
            middle,
            background,
            ui,
            now::get);

    @AfterEach
    void endThreads() {
        background.shutdownNow();
    }

    private static RunRequest request(String prefix) {
        return new RunRequest(
                Endpoint.BUILT_IN,
                "tiny-fim",
                FimTemplate.QWEN,
                new FimPrompt(prefix, "\n"),
                SamplingParameters.DEFAULTS,
                true,
                OptionalInt.empty());
    }

    private void awaitState(RunState state) {
        ui.runUntil(state.name(), () -> run.stateProperty().get() == state);
    }

    @Test
    void goesThroughItsStatesOnceEachAndTellsTheUsage() {
        List<RunState> states = new ArrayList<>();
        run.stateProperty().subscribe(state -> states.add(state));
        run.start(request("a = "));
        client.delta("b");
        client.delta(" + c");
        client.finish(FinishReason.STOP, 12, 3);
        awaitState(RunState.FINISHED);
        assertThat(states).containsExactly(RunState.IDLE, RunState.WAITING, RunState.STREAMING, RunState.FINISHED);
        assertThat(middle.text()).isEqualTo("b + c");
        assertThat(middle.complete()).isTrue();
        assertThat(run.usage().totalProperty().get()).isEqualTo("15");
        assertThat(run.usage().finishProperty().get()).startsWith("stop");
    }

    @Test
    void aSecondRunWhileOneIsUnderWayIsIgnored() {
        run.start(request("a = "));
        client.delta("1");
        awaitState(RunState.STREAMING);
        run.start(request("b = "));
        client.finish(FinishReason.STOP, 1, 1);
        awaitState(RunState.FINISHED);
        assertThat(client.requests()).hasSize(1);
        assertThat(middle.text()).isEqualTo("1");
    }

    @Test
    void stopIsThereAtOnceThoughTheNetworkGoesOnAndKeepsTheText() {
        client.ignoreCancellation();
        run.start(request("a = "));
        client.delta("kept");
        awaitState(RunState.STREAMING);
        run.stop();
        assertThat(run.stateProperty().get()).isEqualTo(RunState.CANCELLED);
        assertThat(run.usage().finishProperty().get()).isEqualTo("stopped by you");

        client.delta(" late");
        client.finish(FinishReason.STOP, 1, 2);
        ui.run(1);
        assertThat(middle.text()).isEqualTo("kept");
        assertThat(run.stateProperty().get()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void aStoppedRunsLateTextNeverMixesIntoTheNext() {
        client.ignoreCancellation();
        run.start(request("a = "));
        client.delta("old");
        awaitState(RunState.STREAMING);
        run.stop();
        client.delta(" and late");
        client.finish(FinishReason.STOP, 1, 2);
        client.awaitReturn();

        run.start(request("b = "));
        assertThat(middle.text()).isEmpty();
        client.delta("new");
        client.finish(FinishReason.STOP, 3, 4);
        awaitState(RunState.FINISHED);
        assertThat(middle.text()).isEqualTo("new");
        assertThat(run.usage().totalProperty().get()).isEqualTo("7");
    }

    @Test
    void aRewriteReplacesWhatCame() {
        run.start(request("a = "));
        client.delta("a");
        client.delta("ab");
        client.tell(new CompletionEvent.Rewritten("ab"));
        client.finish(FinishReason.STOP, 1, 1);
        awaitState(RunState.FINISHED);
        assertThat(middle.text()).isEqualTo("ab");
    }

    @Test
    void theEndingsTextIsTheTruth() {
        run.start(request("a = "));
        client.delta("one");
        client.finishWith("one and two");
        awaitState(RunState.FINISHED);
        assertThat(middle.text()).isEqualTo("one and two");
        assertThat(run.usage().totalProperty().get()).isEqualTo("–");
        assertThat(run.usage().promptShareProperty().get()).isNegative();
    }

    @Test
    void aFailureInMidStreamKeepsTheTextAndSaysWhatToDo() {
        run.start(request("a = "));
        client.delta("half");
        client.fail(new ServerRefusal(
                FailureReason.NO_CAPACITY,
                503,
                Optional.of("ModelUnavailable"),
                "no capacity",
                Optional.of("req-1"),
                Optional.empty()));
        awaitState(RunState.FAILED);
        assertThat(middle.text()).isEqualTo("half");
        assertThat(run.failure().shownProperty().get()).isTrue();
        assertThat(run.failure().sentenceProperty().get()).contains("no capacity");
        assertThat(run.failure().nextStepProperty().get()).isNotBlank();
        assertThat(run.failure().serverSaysProperty().get()).contains("503", "req-1");
        assertThat(run.failure().detailsProperty().get()).contains("NO_CAPACITY", "ModelUnavailable", "req-1");
    }

    @Test
    void theNextRunTakesTheFailureAway() {
        run.start(request("a = "));
        client.fail(REFUSED);
        awaitState(RunState.FAILED);
        run.start(request("a = "));
        assertThat(run.failure().shownProperty().get()).isFalse();
        run.stop();
    }

    @Test
    void aDefectEndsTheRunWithAReport() {
        run.start(request("a = "));
        client.breakDown(new IllegalStateException("a defect"));
        awaitState(RunState.FAILED);
        assertThat(run.failure().detailsProperty().get())
                .contains("IllegalStateException", "at ")
                .doesNotContain("a defect");
        assertThat(middle.complete()).isTrue();
    }

    @Test
    void anErrorOfTheMachineEndsTheRunToo() {
        run.start(request("a = "));
        client.delta("kept");
        client.breakDown(new OutOfMemoryError("played"));
        awaitState(RunState.FAILED);
        assertThat(run.failure().detailsProperty().get()).contains("OutOfMemoryError");
        assertThat(middle.text()).isEqualTo("kept");
        assertThat(middle.complete()).isTrue();
    }

    @Test
    void aLongMessageOfTheServerIsShownOnceAndCutButCopiedWhole() {
        String message = "no capacity " + "x".repeat(4_000);
        run.start(request("a = "));
        client.fail(new ServerRefusal(
                FailureReason.NO_CAPACITY, 503, Optional.empty(), message, Optional.of("req-1"), Optional.empty()));
        awaitState(RunState.FAILED);
        assertThat(run.failure().sentenceProperty().get())
                .contains("no capacity")
                .endsWith("…")
                .hasSizeLessThan(500);
        assertThat(run.failure().serverSaysProperty().get())
                .contains("503", "req-1")
                .doesNotContain("no capacity");
        assertThat(run.failure().detailsProperty().get()).contains(message);
    }

    @Test
    void aMessageThatTheSentenceLeavesOutIsShownCut() {
        run.start(request("a = "));
        client.fail(new ServerRefusal(
                FailureReason.WRONG_KEY,
                401,
                Optional.empty(),
                "no such key: " + "😀".repeat(2_000),
                Optional.empty(),
                Optional.empty()));
        awaitState(RunState.FAILED);
        assertThat(run.failure().serverSaysProperty().get())
                .contains("401", "no such key")
                .endsWith("😀…")
                .hasSizeLessThan(500);
    }

    @Test
    void retriesAreCountedDown() {
        run.start(request("a = "));
        client.tell(new CompletionEvent.RetryScheduled(REFUSED, 2, 3, Duration.ofMillis(1500)));
        ui.runUntil("retry", () -> run.progressProperty().get().startsWith("Attempt 2 of 3 in 1.5 s"));
        now.addAndGet(Duration.ofMillis(1000).toNanos());
        run.tick();
        assertThat(run.progressProperty().get()).startsWith("Attempt 2 of 3 in 0.5 s");
        client.tell(new CompletionEvent.AttemptStarted(2, 3));
        ui.runUntil("second attempt", () -> run.progressProperty().get().startsWith("Attempt 2 of 3 · waiting"));
        run.stop();
        assertThat(run.stateProperty().get()).isEqualTo(RunState.CANCELLED);
    }

    @Test
    void elapsedTimeIsVisibleWhileNothingComes() {
        run.start(request("a = "));
        ui.runUntil("engine", () -> run.progressProperty().get().startsWith("Starting the built-in engine"));
        client.tell(new CompletionEvent.AttemptStarted(1, 3));
        ui.runUntil("waiting", () -> run.progressProperty().get().startsWith("Waiting"));
        now.addAndGet(Duration.ofMillis(3200).toNanos());
        run.tick();
        assertThat(run.progressProperty().get()).isEqualTo("Waiting for the first token · 3.2 s");
        run.stop();
    }

    @Test
    void forgettingTakesTextUsageAndProgressAway() {
        run.start(request("a = "));
        client.delta("b");
        client.finish(FinishReason.LENGTH, 1, 1);
        awaitState(RunState.FINISHED);
        run.forget();
        assertThat(middle.text()).isEmpty();
        assertThat(run.usage().presentProperty().get()).isFalse();
        assertThat(run.progressProperty().get()).isEmpty();
        assertThat(run.stateProperty().get()).isEqualTo(RunState.IDLE);
    }
}
