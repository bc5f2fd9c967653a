package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RunState;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The words for where a run stands. */
final class RunWords {
    private RunWords() {}

    static String of(RunState state, RunProgress phase, RunFeed feed, long now) {
        return switch (state) {
            case IDLE -> "";
            case WAITING -> waiting(phase, UsageViewModel.seconds(feed.elapsed()), now);
            case STREAMING -> streaming(feed);
            case FINISHED -> Texts.get("window.run.finished");
            case CANCELLED -> Texts.get("window.run.stopped");
            case FAILED -> Texts.get("window.run.failed");
        };
    }

    static String nothing(RunRecord run) {
        if (!run.result().text().isEmpty()) {
            return "";
        }
        return switch (run.result().ended()) {
            case FINISHED -> nothing(run.result().finishReason());
            case CANCELLED -> Texts.get("window.nothing.stopped");
            case FAILED -> "";
        };
    }

    private static String nothing(Optional<FinishReason> reason) {
        if (reason.isEmpty()) {
            return Texts.get("window.nothing.unknown");
        }
        String name = reason.get().wireName();
        String key = "window.nothing." + name.toLowerCase(Locale.ROOT);
        return Texts.has(key) ? Texts.get(key) : Texts.format("window.nothing.other", name);
    }

    private static String waiting(RunProgress phase, String elapsed, long now) {
        return switch (phase) {
            case RunProgress.StartingEngine() -> Texts.format("window.run.startingEngine", elapsed);
            case RunProgress.Waiting(int attempt, int attempts)
            when attempt > 1 -> Texts.format("window.run.waitingAgain", attempt, attempts, elapsed);
            case RunProgress.Waiting _ -> Texts.format("window.run.waiting", elapsed);
            case RunProgress.Pausing(var cause, int next, int attempts, long due) ->
                Texts.format(
                        "window.run.retry",
                        next,
                        attempts,
                        countdown(due - now),
                        FailureText.of(cause).sentence());
        };
    }

    private static String countdown(long nanosLeft) {
        return UsageViewModel.seconds(Duration.ofNanos(Math.max(0, nanosLeft)));
    }

    private static String streaming(RunFeed feed) {
        return feed.chunksPerSecond()
                .map(rate -> Texts.format("window.run.streamingAt", String.format(Locale.getDefault(), "%,.0f", rate)))
                .orElseGet(() -> Texts.get("window.run.streaming"));
    }
}
