package dev.fimplayground.history;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Runs as a person makes them, a minute apart, for tests of what is shown. */
public final class SampleRuns {
    public static final String PREFIX = "def mean(values):\n    \"\"\"The arithmetic mean.\"\"\"\n    ";
    public static final String SUFFIX = "\n\n\nprint(mean([1, 2, 3]))\n";

    private static final Instant FIRST = Instant.parse("2026-03-14T09:26:00Z");

    private SampleRuns() {}

    /** Finished; each later in the list is a minute younger. */
    public static Run finished(int minute, String middle, double temperature) {
        SamplingParameters sampling = SamplingParameters.DEFAULTS.with(SamplingParameter.TEMPERATURE, temperature);
        RunRequest request = new RunRequest(
                Endpoint.BUILT_IN,
                "tiny-fim",
                FimTemplate.QWEN,
                new FimPrompt(PREFIX, SUFFIX),
                sampling,
                true,
                OptionalInt.empty());
        return run(minute, request, RunStatus.FINISHED, result(middle, FinishReason.STOP), Optional.empty());
    }

    /** One of each kind, the last the youngest. */
    public static List<Run> variety() {
        RunRequest studio = new RunRequest(
                Endpoint.MODEL_STUDIO,
                "qwen2.5-coder-32b-instruct",
                FimTemplate.QWEN,
                new FimPrompt("package main\n\nfunc sum(values []int) int {\n\t", "\n}\n"),
                SamplingParameters.DEFAULTS.with(SamplingParameter.SEED, 42).withStop(List.of("\n\n")),
                true,
                OptionalInt.empty());
        CompletionFailure limit = new CompletionFailure.ServerRefusal(
                FailureReason.RATE_LIMIT,
                429,
                Optional.of("limit_requests"),
                "You exceeded your current request limit",
                Optional.of("8f1c2a77-req"),
                Optional.empty());
        return List.of(
                finished(0, "return sum(values) / len(values)", 0.2),
                finished(
                        1,
                        "total = 0\n    for value in values:\n        total += value\n    return total / len(values)",
                        0.9),
                run(
                        2,
                        studio,
                        RunStatus.FINISHED,
                        result("total := 0\n\tfor _, v := range values {", FinishReason.LENGTH),
                        Optional.empty()),
                run(3, studio, RunStatus.CANCELLED, partial("total := 0"), Optional.empty()),
                run(4, studio, RunStatus.FAILED, partial(""), Optional.of(limit)),
                run(5, studio, RunStatus.INTERRUPTED, partial("total := 0\n\tfor"), Optional.empty()));
    }

    public static Run marked(Run run, RunMarks marks) {
        return new Run(run.start(), run.outcome(), marks);
    }

    private static Run run(
            int minute,
            RunRequest request,
            RunStatus status,
            CompletionResult result,
            Optional<CompletionFailure> failure) {
        RunStart start = new RunStart(
                UUID.randomUUID(), FIRST.plus(Duration.ofMinutes(minute)), request, "0.1.0", Optional.empty());
        return new Run(start, new RunOutcome(status, result, failure, ChunkTimes.NONE), RunMarks.NONE);
    }

    private static CompletionResult result(String middle, FinishReason reason) {
        return new CompletionResult(
                middle,
                Optional.of(reason),
                Optional.of(new TokenUsage(38, 12 + middle.length() / 4, 50 + middle.length() / 4)),
                Optional.empty(),
                Optional.empty(),
                Optional.of("req-" + middle.length()),
                Optional.empty(),
                List.of(),
                new Timings(Optional.of(Duration.ofMillis(84)), Duration.ofMillis(620)));
    }

    private static CompletionResult partial(String middle) {
        return new CompletionResult(
                middle,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Timings(Optional.empty(), Duration.ofMillis(210)));
    }
}
