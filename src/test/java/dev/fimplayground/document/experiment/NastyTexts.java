package dev.fimplayground.document.experiment;

import dev.fimplayground.document.experiment.RecordedResult.Chunk;
import dev.fimplayground.document.experiment.RecordedResult.Ended;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenUsage;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.syntax.Language;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/** Experiments of random texts such as files get wrong. */
final class NastyTexts {
    private static final List<String> PIECES = List.of(
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\u2028",
            "\u0085",
            "\f",
            "\t",
            " ",
            "  ",
            "\"",
            "\\",
            "\\n",
            "\\u0041",
            "/",
            "'",
            "{prefix}",
            "{0}",
            "<|fim_prefix|>",
            "<|endoftext|>",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u007f",
            "\ufeff",
            "\u200b",
            "\u202e",
            "中文",
            "日本語",
            "é",
            "e\u0301",
            "😀",
            "👩\u200d👩\u200d👧",
            "\ud83c\udde9\ud83c\uddea",
            "\uffff",
            "def f(x):",
            "    return x",
            "// FILL",
            "null",
            "[",
            "]",
            "{",
            "}",
            ",",
            ":",
            "0",
            "-1e5",
            "true");

    private final RandomGenerator random;

    NastyTexts(RandomGenerator random) {
        this.random = random;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(4) == 0 ? random.nextInt(2) : random.nextInt(30);
        for (int i = 0; i < pieces; i++) {
            text.append(random.nextInt(6) == 0 ? anyCharacter() : PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    private String anyCharacter() {
        int codePoint = random.nextInt(Character.MAX_CODE_POINT + 1);
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        return half ? "?" : Character.toString(codePoint);
    }

    Experiment experiment() {
        Experiment plain = new Experiment(
                new FimPrompt(text(), text()),
                maybe(text()),
                maybe(repository()),
                any(Language.values()),
                template(),
                sampling(),
                maybe(destination()),
                Optional.empty());
        return switch (random.nextInt(4)) {
            case 0 -> plain;
            case 1 -> plain.withRecording(Optional.of(new Recording(result(), text())));
            default -> plain.with(result());
        };
    }

    private ContextDraft repository() {
        List<ContextFile> files = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            files.add(new ContextFile(line(), text()));
        }
        OptionalInt budget = random.nextBoolean() ? OptionalInt.of(random.nextInt(1_000_000_000)) : OptionalInt.empty();
        return new ContextDraft(line(), line(), files, budget, random.nextBoolean());
    }

    private String line() {
        return text().replace("\n", "").replace("\r", "");
    }

    private TemplateChoice template() {
        return random.nextBoolean()
                ? new TemplateChoice.Family(any(FimFamily.values()))
                : new TemplateChoice.Own(clean(text()) + "{prefix}" + clean(text()) + "{suffix}" + clean(text()));
    }

    private static String clean(String text) {
        return text.replace("{prefix}", "");
    }

    private SamplingParameters sampling() {
        List<String> stop = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            stop.add(text() + "x");
        }
        SamplingParameters sampling = SamplingParameters.NONE_SENT.withStop(stop);
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (random.nextBoolean()) {
                sampling = sampling.with(parameter, value(parameter));
            }
        }
        return sampling;
    }

    private double value(SamplingParameter parameter) {
        if (parameter.isInteger()) {
            return random.nextInt(1, Integer.MAX_VALUE);
        }
        double value = switch (random.nextInt(4)) {
            case 0 -> 1;
            case 1 -> Double.MIN_VALUE;
            case 2 -> random.nextInt(1, 100) / 100.0;
            default -> random.nextDouble(Double.MIN_VALUE, 1);
        };
        return parameter == SamplingParameter.PRESENCE_PENALTY && random.nextBoolean() ? -2 * value : value;
    }

    private Destination destination() {
        EndpointKind kind = any(EndpointKind.values());
        Optional<URI> url = kind == EndpointKind.CUSTOM
                ? Optional.of(URI.create("http://host-" + random.nextInt(9) + ":8080/v1"))
                : Optional.empty();
        return new Destination(kind, url, any(StreamReading.values()), text(), random.nextBoolean());
    }

    private RecordedResult result() {
        List<Chunk> chunks = new ArrayList<>();
        StringBuilder whole = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            Chunk chunk = new Chunk(time(), text());
            chunks.add(chunk);
            whole.append(chunk.text());
        }
        return new RecordedResult(
                any(Ended.values()),
                chunks.isEmpty() ? text() : whole.toString(),
                maybe(new FinishReason(text())),
                maybe(new TokenUsage(
                        count(),
                        count(),
                        count(),
                        random.nextBoolean() ? OptionalInt.of(count()) : OptionalInt.empty())),
                maybe(text()),
                chunks,
                new Timings(maybe(time()), time()));
    }

    private int count() {
        return random.nextInt(Integer.MAX_VALUE);
    }

    private Duration time() {
        return Duration.ofNanos(random.nextLong(Duration.ofDays(364).toNanos()));
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
