package dev.fimplayground.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fimplayground.model.ChunkTimes;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunMarks;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.RunStart;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunJsonTest {
    private final long seed = new Random().nextLong();
    private final RandomRuns runs = new RandomRuns(seed);

    @Test
    void aThousandRunsComeBackAsTheyWere() throws MalformedRunException {
        for (int i = 0; i < 1_000; i++) {
            Run run = runs.run();

            String line = RunJson.write(run);

            assertThat(RunJson.read(line)).as("seed %d, run %d", seed, i).isEqualTo(run);
            assertThat(line).doesNotContain("\n").isEqualTo(throughUtf8(line));
        }
    }

    @Test
    void aThousandRunsComeBackFromTheirPartsAsTheyWere() throws MalformedRunException {
        for (int i = 0; i < 1_000; i++) {
            Run run = runs.run();

            RunParts parts = RunParts.of(run);
            RunParts stored = new RunParts(
                    throughUtf8(parts.prefix()),
                    throughUtf8(parts.suffix()),
                    throughUtf8(parts.middle()),
                    parts.chunks(),
                    throughUtf8(parts.rest()));

            assertThat(stored.join(run.id(), run.start().started().toEpochMilli(), run.status(), run.marks()))
                    .as("seed %d, run %d", seed, i)
                    .isEqualTo(run);
        }
    }

    /** A component that is added to a request must be added to its JSON, or it is lost without a word. */
    @Test
    void everyComponentOfARequestIsKnownHere() {
        assertThat(RunRequest.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "endpoint", "model", "template", "prompt", "sampling", "stream", "logprobs", "repository");
    }

    @Test
    void aParameterThatIsNotSentIsNotThere() {
        SamplingParameters sampling = SamplingParameters.NONE_SENT.with(SamplingParameter.TEMPERATURE, 0);

        assertThat(RunJson.write(withRequest(request(Endpoint.BUILT_IN, sampling))))
                .contains("\"sampling\":{\"temperature\":0.0}");
    }

    @Test
    void whatANewerVersionAddsIsPassedOver() throws MalformedRunException {
        Run run = runs.run();
        String newer = RunJson.write(run)
                .replaceFirst("\\{", "{\"future\":{\"a\":[1,{}]},")
                .replace("\"request\":{", "\"request\":{\"future\":null,")
                .replace("\"endpoint\":{", "\"endpoint\":{\"future\":7,");

        assertThat(RunJson.read(newer)).as("seed %d", seed).isEqualTo(run);
    }

    @Test
    void anAddressWithAPasswordIsWrittenWithoutIt() {
        Endpoint careless = Endpoint.custom(
                "own", URI.create("http://me:canary-1@host/v1?key=canary-2"), Optional.empty(), List.of());

        assertThat(RunJson.write(withRequest(request(careless, SamplingParameters.DEFAULTS))))
                .contains("host/v1")
                .doesNotContain("canary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{}{}", "7", "\"run\"", "nonsense"})
    void whatIsNoObjectIsRefused(String line) {
        assertThatExceptionOfType(MalformedRunException.class).isThrownBy(() -> RunJson.read(line));
    }

    @Test
    void aFieldOfTheWrongKindIsNamed() {
        String line = RunJson.write(runs.run());

        assertNamed(line.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"7\""), "id");
        assertNamed(line.replaceFirst("\"started\":\"[^\"]*\"", "\"started\":\"yesterday\""), "started");
        assertNamed(line.replaceFirst("\"status\":\"[^\"]*\"", "\"status\":\"dreaming\""), "status");
        assertNamed(line.replaceFirst("\"total_ns\":\\d+", "\"total_ns\":1.5"), "result.total_ns");
        assertNamed(
                line.replaceFirst("\"kind\":\"(built_in|model_studio|custom)\"", "\"kind\":[]"),
                "request.endpoint.kind");
    }

    @Test
    void aParameterOutOfItsRangeIsNamed() {
        String line = RunJson.write(withRequest(request(Endpoint.BUILT_IN, SamplingParameters.NONE_SENT)));

        assertNamed(line.replace("\"sampling\":{", "\"sampling\":{\"temperature\":99"), "request.sampling.temperature");
    }

    @Test
    void chunkTimesThatRunBackwardsAreRefused() {
        String line = RunJson.write(runs.run())
                .replaceFirst("\"status\"", "\"chunks\":{\"offsets_ms\":[5,4],\"lengths\":[1,1]},\"status\"");
        String only =
                line.replaceFirst(",\"chunks\":\\{\"offsets_ms\":\\[[^]]*],\"lengths\":\\[[^]]*]}(?!,\"status\")", "");

        assertNamed(only, "chunks");
    }

    @Test
    void aCutChunkTimesColumnIsRefused() {
        byte[] bytes = ChunkBytes.write(ChunkTimes.of(new int[] {5, 300}, new int[] {1, 2_000}));

        assertThatExceptionOfType(MalformedRunException.class)
                .isThrownBy(() -> ChunkBytes.read(Arrays.copyOf(bytes, bytes.length - 1)));
    }

    private static void assertNamed(String line, String field) {
        assertThatExceptionOfType(MalformedRunException.class)
                .isThrownBy(() -> RunJson.read(line))
                .satisfies(thrown -> assertThat(thrown.field()).isEqualTo(field));
    }

    private static RunRequest request(Endpoint endpoint, SamplingParameters sampling) {
        return new RunRequest(
                endpoint, "m", FimTemplate.QWEN, new FimPrompt("a", "b"), sampling, true, OptionalInt.empty());
    }

    private Run withRequest(RunRequest request) {
        Run run = runs.run();
        RunStart start = new RunStart(UUID.randomUUID(), Instant.EPOCH, request, "1", Optional.empty());
        return new Run(start, run.outcome(), RunMarks.NONE);
    }

    private static String throughUtf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
