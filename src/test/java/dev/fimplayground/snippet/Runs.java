package dev.fimplayground.snippet;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Runs to be written as code. */
final class Runs {
    /** The environment variable of the key. */
    static final String KEY_VARIABLE = "SNIPPET_TEST_KEY";

    private Runs() {}

    static Endpoint endpoint(String baseUrl, Optional<String> keyVariable, StreamReading reading) {
        return new Endpoint(
                EndpointKind.CUSTOM, "test", Optional.of(URI.create(baseUrl)), keyVariable, List.of(), reading, false);
    }

    static RunRequest of(Endpoint endpoint, FimPrompt prompt, SamplingParameters sampling, boolean stream) {
        return new RunRequest(endpoint, "tiny-fim", FimTemplate.QWEN, prompt, sampling, stream, OptionalInt.empty());
    }

    /** Any prompt, parameters, template and endpoint that can be sent. */
    static RunRequest nasty(RandomGenerator random, String origin) {
        boolean cumulative = random.nextBoolean();
        Endpoint endpoint = endpoint(
                origin + (cumulative ? "/cumulative/v1/" : "/v1"),
                random.nextBoolean() ? Optional.of(KEY_VARIABLE) : Optional.empty(),
                cumulative ? StreamReading.CUMULATIVE : StreamReading.AUTO);
        FimTemplate template = random.nextBoolean()
                ? FimTemplate.QWEN
                : FimFamily.values()[random.nextInt(FimFamily.values().length)].template();
        return new RunRequest(
                endpoint,
                "model" + NastyText.of(random, 3),
                template,
                new FimPrompt("x" + NastyText.of(random, 30), NastyText.of(random, 10)),
                sampling(random),
                random.nextBoolean(),
                random.nextBoolean() ? OptionalInt.of(random.nextInt(21)) : OptionalInt.empty());
    }

    private static SamplingParameters sampling(RandomGenerator random) {
        SamplingParameters sampling = SamplingParameters.NONE_SENT;
        for (SamplingParameter parameter : SamplingParameter.values()) {
            if (random.nextBoolean()) {
                double low = parameter.isInteger() ? 1 : Math.max(parameter.minimum(), 0.00001);
                double value = parameter.isInteger() ? random.nextInt(1, 5_000) : random.nextDouble(low, 1);
                sampling = sampling.with(parameter, value);
            }
        }
        return sampling.withStop(Stream.generate(() -> "s" + NastyText.of(random, 4))
                .limit(random.nextInt(4))
                .toList());
    }
}
