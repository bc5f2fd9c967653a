package dev.fimplayground.fake;

import dev.fimplayground.completion.CompletionClient;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A server's side of the story: the test says what happens next, before or while a request is out. */
public final class ScriptedClient implements CompletionClient {
    private final List<CompletionRequest> requests = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Step> steps = new LinkedBlockingQueue<>();
    private final Semaphore returned = new Semaphore(0);
    private volatile boolean deafToCancellation;

    private sealed interface Step {
        record Tell(CompletionEvent event) implements Step {}

        record Finish(FinishReason reason, Optional<TokenUsage> usage) implements Step {}

        record FinishWith(String wholeText) implements Step {}

        record Fail(CompletionFailure failure) implements Step {}

        record Break(RuntimeException defect) implements Step {}

        record Collapse(Error error) implements Step {}

        record Cancel() implements Step {}
    }

    public List<CompletionRequest> requests() {
        return requests;
    }

    public void tell(CompletionEvent event) {
        steps.add(new Step.Tell(event));
    }

    public void delta(String text) {
        tell(new CompletionEvent.Delta(text));
    }

    public void finish(FinishReason reason, int promptTokens, int completionTokens) {
        TokenUsage usage = new TokenUsage(promptTokens, completionTokens, promptTokens + completionTokens);
        steps.add(new Step.Finish(reason, Optional.of(usage)));
    }

    public void fail(CompletionFailure failure) {
        steps.add(new Step.Fail(failure));
    }

    public void breakDown(RuntimeException defect) {
        steps.add(new Step.Break(defect));
    }

    public void breakDown(Error error) {
        steps.add(new Step.Collapse(error));
    }

    /** An answer whose text is not what was told on the way. */
    public void finishWith(String wholeText) {
        steps.add(new Step.FinishWith(wholeText));
    }

    /** Waits until one more call has returned. */
    public void awaitReturn() {
        try {
            if (!returned.tryAcquire(10, TimeUnit.SECONDS)) {
                throw new AssertionError("no call returned within 10 s");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    /** From now on a cancellation changes nothing: the network goes on as it was told. */
    public void ignoreCancellation() {
        deafToCancellation = true;
    }

    @Override
    public CompletionEnding complete(
            CompletionRequest request,
            Connection connection,
            Consumer<CompletionEvent> events,
            Cancellation cancellation) {
        requests.add(request);
        StringBuilder text = new StringBuilder();
        try (Cancellation.Registration heard = cancellation.onCancel(() -> steps.add(new Step.Cancel()))) {
            while (true) {
                switch (steps.take()) {
                    case Step.Tell(CompletionEvent event) -> {
                        keep(event, text);
                        events.accept(event);
                    }
                    case Step.Finish(FinishReason reason, Optional<TokenUsage> usage) -> {
                        return new CompletionEnding.Finished(result(text, Optional.of(reason), usage));
                    }
                    case Step.FinishWith(String wholeText) -> {
                        return new CompletionEnding.Finished(
                                result(new StringBuilder(wholeText), Optional.empty(), Optional.empty()));
                    }
                    case Step.Fail(CompletionFailure failure) -> {
                        return new CompletionEnding.Failed(failure, result(text, Optional.empty(), Optional.empty()));
                    }
                    case Step.Break(RuntimeException defect) -> throw defect;
                    case Step.Collapse(Error error) -> throw error;
                    case Step.Cancel() -> {
                        if (!deafToCancellation) {
                            return new CompletionEnding.Cancelled(result(text, Optional.empty(), Optional.empty()));
                        }
                    }
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new CompletionEnding.Cancelled(result(text, Optional.empty(), Optional.empty()));
        } finally {
            returned.release();
        }
    }

    private static void keep(CompletionEvent event, StringBuilder text) {
        switch (event) {
            case CompletionEvent.Delta(String delta) -> text.append(delta);
            case CompletionEvent.Rewritten(String whole) -> text.replace(0, text.length(), whole);
            default -> {}
        }
    }

    private static CompletionResult result(
            StringBuilder text, Optional<FinishReason> reason, Optional<TokenUsage> usage) {
        return new CompletionResult(
                text.toString(),
                reason,
                usage,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Timings(Optional.empty(), Duration.ZERO));
    }

    @Override
    public void close() {}
}
