package dev.fimplayground.history;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunOutcome;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.model.TokenUsage;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Runs of every kind with nasty texts in them, the same for the same seed. */
public final class RandomRuns {
    private static final List<String> PIECES = List.of(
            "def f(x):\n",
            "\t",
            " ",
            "\"",
            "\\",
            "\r\n",
            "\r",
            "$HOME",
            "{}[]",
            "'",
            "<|fim_prefix|>",
            "计算机",
            "é",
            "e\u0301",
            "\ud83d\ude00",
            "\ud83d",
            "\ude00",
            "\u0000",
            "\u0001",
            "\u2028",
            "\ufeff",
            "=1+1",
            ",",
            ";",
            "\u200b");

    private final Random random;

    public RandomRuns(long seed) {
        random = new Random(seed);
    }

    public Run run() {
        RunStatus status =
                pick(List.of(RunStatus.FINISHED, RunStatus.CANCELLED, RunStatus.FAILED, RunStatus.INTERRUPTED));
        RunStart start = new RunStart(
                uuid(),
                Instant.ofEpochMilli(1_700_000_000_000L + random.nextInt(1_000_000_000)),
                request(),
                "0." + random.nextInt(10) + ".0",
                maybe(this::uuid));
        Optional<CompletionFailure> failure = status == RunStatus.FAILED ? maybe(this::failure) : Optional.empty();
        return new Run(start, new RunOutcome(status, result(), failure, chunks()), marks());
    }

    public String text() {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            text.append(pick(PIECES));
        }
        return text.toString();
    }

    private RunRequest request() {
        FimTemplate template = random.nextBoolean()
                ? pick(List.of(FimFamily.values())).template()
                : FimTemplate.ofOwn("<P>" + text().replace("{", "") + "{prefix}<S>{suffix}");
        return new RunRequest(
                endpoint(),
                "model-" + random.nextInt(5),
                template,
                new FimPrompt(text(), text()),
                sampling(),
                random.nextBoolean(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(21)) : OptionalInt.empty(),
                random.nextInt(4) == 0 ? Optional.of(repository()) : Optional.empty());
    }

    private RepositoryContext repository() {
        List<ContextFile> files = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            files.add(new ContextFile("src/" + i + ".py", text()));
        }
        return new RepositoryContext("shop-" + random.nextInt(3), "src/hole.py", files, List.of("left/" + text()));
    }

    private Endpoint endpoint() {
        Endpoint custom = Endpoint.custom(
                "Own " + random.nextInt(3),
                URI.create("http://localhost:" + (8000 + random.nextInt(3)) + "/v1"),
                maybe(() -> "MY_KEY"),
                List.of("a", "b"));
        return pick(List.of(Endpoint.BUILT_IN, Endpoint.MODEL_STUDIO, custom));
    }

    private SamplingParameters sampling() {
        SamplingParameters sampling = SamplingParameters.NONE_SENT;
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (random.nextBoolean()) {
                double value = parameter.isInteger() ? 1 + random.nextInt(1000) : (1 + random.nextInt(999)) / 1000.0;
                sampling = sampling.with(parameter, value);
            }
        }
        return random.nextBoolean() ? sampling : sampling.withStop(List.of("\n\n", "stop" + text()));
    }

    private CompletionResult result() {
        return new CompletionResult(
                text(),
                maybe(() -> pick(List.of(FinishReason.STOP, FinishReason.LENGTH, new FinishReason("odd")))),
                maybe(this::usage),
                maybe(this::text),
                maybe(() -> "answering-model"),
                maybe(() -> "request-" + random.nextInt()),
                maybe(() -> pick(List.of(StreamReading.values()))),
                probabilities(),
                new Timings(maybe(this::duration), duration()));
    }

    private TokenUsage usage() {
        int prompt = random.nextInt(1000);
        OptionalInt cached = random.nextBoolean() ? OptionalInt.of(random.nextInt(100)) : OptionalInt.empty();
        return new TokenUsage(prompt, random.nextInt(1000), prompt + random.nextInt(1000), cached);
    }

    private List<TokenProbability> probabilities() {
        List<TokenProbability> probabilities = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            probabilities.add(new TokenProbability(
                    text(),
                    -random.nextDouble() * 20,
                    List.of(
                            new TokenProbability.Alternative(text(), -random.nextDouble()),
                            new TokenProbability.Alternative("x", Double.NEGATIVE_INFINITY))));
        }
        return probabilities;
    }

    private CompletionFailure failure() {
        FailureReason reason = pick(List.of(FailureReason.values()));
        return switch (random.nextInt(5)) {
            case 0 -> new CompletionFailure.InvalidRequest(reason, text());
            case 1 -> new CompletionFailure.ConnectionFailure(reason, text());
            case 2 -> new CompletionFailure.EngineFailure(reason, text());
            case 3 -> new CompletionFailure.BrokenAnswer(reason, text(), maybe(() -> "request"));
            default ->
                new CompletionFailure.ServerRefusal(
                        reason,
                        400 + random.nextInt(200),
                        maybe(this::text),
                        text(),
                        maybe(() -> "request"),
                        maybe(() -> Duration.ofMillis(random.nextInt(100_000))));
        };
    }

    private ChunkTimes chunks() {
        int[] offsets = new int[random.nextInt(20)];
        int[] lengths = new int[offsets.length];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offset += random.nextInt(1 << random.nextInt(20));
            offsets[i] = offset;
            lengths[i] = random.nextInt(2_000) - 100;
        }
        return ChunkTimes.of(offsets, lengths);
    }

    private RunMarks marks() {
        return random.nextInt(3) == 0
                ? new RunMarks(List.of("tag" + random.nextInt(3), "中文"), text(), random.nextBoolean())
                : RunMarks.NONE;
    }

    private Duration duration() {
        return Duration.ofNanos(random.nextLong(100_000_000_000L));
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> T pick(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
