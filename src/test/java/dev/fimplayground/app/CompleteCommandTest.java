package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.completion.http.OkHttpCompletionClient;
import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentReader;
import dev.fimplayground.document.experiment.ExperimentSchema;
import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.engine.process.SupervisedEngine;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunList;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.SamplingParameter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okio.ByteString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The command against a real socket: what it prints, what it sends, what it tells the shell. */
class CompleteCommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String CANARY = "sk-canary-0123456789";

    private final MockWebServer server = new MockWebServer();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final ByteArrayOutputStream error = new ByteArrayOutputStream();

    private OutputStream reader = output;
    private boolean interactive;
    private LocalEngine engine = new SupervisedEngine(Optional.empty());

    @TempDir
    private Path folder;

    @BeforeEach
    void startServer() throws IOException {
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.close();
    }

    @Test
    void theMiddleGoesToStandardOutputAndNothingElse() {
        server.enqueue(stream("x = ", "1\\n"));
        assertThat(complete("--prefix", "def f():", "--suffix", "return x")).isZero();
        assertThat(out()).isEqualTo("x = 1\n");
        assertThat(err()).isEmpty();
    }

    @Test
    void deltasThatLookedCumulativeAreWrittenOnceAndExactly() {
        server.enqueue(stream("\\n", "\\n    return", " x"));
        assertThat(complete("--prefix", "def f():", "--suffix", "\n")).isZero();
        assertThat(out()).isEqualTo("\n\n    return x");
        assertThat(err()).isEmpty();
    }

    @Test
    void wholeTextsAreWrittenOnceAndExactly() {
        server.enqueue(stream("a", "a+", "a+b"));
        assertThat(complete("--prefix", "a")).isZero();
        assertThat(out()).isEqualTo("a+b");
        assertThat(err()).isEmpty();
    }

    @Test
    void whatIsSentIsWhatWasAskedFor() throws InterruptedException {
        server.enqueue(stream("1"));
        complete(
                "--prefix",
                "a",
                "--suffix",
                "b",
                "--temperature",
                "0",
                "--top-p",
                "0.5",
                "--max-tokens",
                "7",
                "--seed",
                "42",
                "--presence-penalty",
                "-1",
                "--stop",
                "\n\n",
                "--stop",
                "def",
                "--logprobs",
                "2");
        JsonNode sent = sentBody();
        assertThat(sent.get("model").stringValue()).isEqualTo("a-model");
        assertThat(sent.get("prompt").stringValue()).isEqualTo("<|fim_prefix|>a<|fim_suffix|>b<|fim_middle|>");
        assertThat(sent.get("temperature").doubleValue()).isZero();
        assertThat(sent.get("top_p").doubleValue()).isEqualTo(0.5);
        assertThat(sent.get("max_tokens").intValue()).isEqualTo(7);
        assertThat(sent.get("seed").intValue()).isEqualTo(42);
        assertThat(sent.get("presence_penalty").doubleValue()).isEqualTo(-1);
        assertThat(sent.get("stop").toString()).isEqualTo("[\"\\n\\n\",\"def\"]");
        assertThat(sent.get("logprobs").intValue()).isEqualTo(2);
        assertThat(sent.get("stream").booleanValue()).isTrue();
    }

    @Test
    void noneIsNotSent() throws InterruptedException {
        server.enqueue(stream("1"));
        complete("--prefix", "a", "--temperature", "none", "--max-tokens", "none");
        JsonNode sent = sentBody();
        assertThat(sent.has("temperature")).isFalse();
        assertThat(sent.has("max_tokens")).isFalse();
        assertThat(sent.has("seed")).isFalse();
    }

    @Test
    void promptsAreReadFromFilesAndStandardInput() throws Exception {
        server.enqueue(stream("1"));
        Path suffix = Files.writeString(folder.resolve("suffix.py"), "\u00fc\ud83d\ude00\r\n");
        completeWithInput("p\u00e9\n", "--prefix-file", "-", "--suffix-file", suffix.toString());
        assertThat(sentBody().get("prompt").stringValue())
                .isEqualTo("<|fim_prefix|>p\u00e9\n<|fim_suffix|>\u00fc\ud83d\ude00\r\n<|fim_middle|>");
    }

    @Test
    void jsonTellsEverythingOfAFinishedRun() {
        server.enqueue(stream("x = ", "1"));
        assertThat(complete("--prefix", "a", "--format", "json", "--seed", "7")).isZero();
        JsonNode object = JSON.readTree(out());
        assertThat(object.get("text").stringValue()).isEqualTo("x = 1");
        assertThat(object.get("finish_reason").stringValue()).isEqualTo("stop");
        assertThat(object.at("/usage/total_tokens").intValue()).isEqualTo(3);
        assertThat(object.at("/timings/time_to_first_token_ms").doubleValue()).isPositive();
        assertThat(object.at("/timings/total_ms").doubleValue()).isPositive();
        assertThat(object.get("id").stringValue()).isEqualTo("cmpl-1");
        assertThat(object.get("model").stringValue()).isEqualTo("m");
        assertThat(object.get("endpoint").stringValue()).isEqualTo(baseUrl());
        assertThat(object.at("/request/seed").intValue()).isEqualTo(7);
        assertThat(object.at("/request/prompt").stringValue()).isEqualTo("<|fim_prefix|>a<|fim_suffix|>");
        assertThat(object.get("stream_reading").stringValue()).isEqualTo("delta");
        assertThat(object.get("error").isNull()).isTrue();
        assertThat(object.get("partial").booleanValue()).isFalse();
    }

    @Test
    void aRefusalIsToldWithTheNextStepAndTheServersOwnWords() {
        server.enqueue(refusal(401, "InvalidApiKey", "Incorrect API key provided."));
        assertThat(complete("--prefix", "a")).isEqualTo(ExitStatus.SERVER_REFUSED);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("401", "InvalidApiKey", "Incorrect API key provided.", "req-1");
    }

    @Test
    void jsonTellsARefusal() {
        server.enqueue(refusal(404, "model_not_found", "no such model"));
        assertThat(complete("--prefix", "a", "--format", "json")).isEqualTo(ExitStatus.SERVER_REFUSED);
        JsonNode failure = JSON.readTree(out()).get("error");
        assertThat(failure.get("kind").stringValue()).isEqualTo("model_not_found");
        assertThat(failure.get("status").intValue()).isEqualTo(404);
        assertThat(failure.get("code").stringValue()).isEqualTo("model_not_found");
        assertThat(failure.get("message").stringValue()).isEqualTo("no such model");
        assertThat(failure.get("request_id").stringValue()).isEqualTo("req-1");
        assertThat(failure.get("next_step").stringValue()).isNotBlank();
    }

    @Test
    void aBrokenStreamPrintsWhatCameAndSaysPartial() {
        server.enqueue(cut("x = ", "1"));
        assertThat(complete("--prefix", "a", "--format", "json")).isEqualTo(ExitStatus.BROKEN_ANSWER);
        JsonNode object = JSON.readTree(out());
        assertThat(object.get("text").stringValue()).isEqualTo("x = 1");
        assertThat(object.get("partial").booleanValue()).isTrue();
    }

    @Test
    void aBrokenStreamPrintsWhatCameAsText() {
        server.enqueue(cut("x = ", "1"));
        assertThat(complete("--prefix", "a")).isEqualTo(ExitStatus.BROKEN_ANSWER);
        assertThat(out()).isEqualTo("x = 1");
        assertThat(err()).isNotBlank();
    }

    @Test
    void nobodyListeningIsANetworkFailure() {
        String address = baseUrl();
        server.close();
        assertThat(complete("--endpoint", address, "--model", "m", "--prefix", "a"))
                .isEqualTo(ExitStatus.NETWORK);
        assertThat(err()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "--temperature, 2, temperature", "--temperature, '0,5', temperature", "--top-p, 0, top_p",
        "--max-tokens, 0, max_tokens", "--max-tokens, abc, max_tokens", "--presence-penalty, 3, presence_penalty",
        "--seed, -1, seed", "--logprobs, 21, logprobs"
    })
    void valuesOutOfRangeAreNamedAndNothingIsSent(String option, String value, String name) {
        assertThat(complete("--prefix", "a", option + "=" + value)).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains(name, value);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void promptsThatCannotBeSentAreRefusedWithASentence() {
        assertThat(complete("--prefix", "  ")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(complete("--suffix", "return x")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err().lines().count()).isGreaterThanOrEqualTo(2);
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void filesThatCannotBeUsedAreNamed() throws IOException {
        Path binary = Files.write(folder.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', (byte) 0xff});
        assertThat(complete("--prefix-file", binary.toString())).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(complete("--prefix-file", folder.resolve("absent").toString()))
                .isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(complete("--prefix-file", "-", "--suffix-file", "-")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("picture.png", "absent");
    }

    @Test
    void unknownEndpointsAndOptionsAreNamed() {
        assertThat(complete("--endpoint", "ftp://x", "--prefix", "a")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(complete("--endpoint", "builtin", "--key-env", "X", "--prefix", "a"))
                .isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(complete("--no-such-option")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("ftp://x", "--key-env", "--no-such-option");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:pw-canary@host/v1",
                "https://host/v1?key=pw-canary",
                "http://host/v1#pw-canary",
                "htps://user:pw-canary@host/v1",
                "https://user:pw-canary@a b/v1"
            })
    void anAddressThatHoldsASecretIsRefusedAndNotRepeated(String address) {
        assertThat(complete("--endpoint", address, "--model", "m", "--prefix", "a", "--format", "json"))
                .isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).isNotBlank();
        assertThat(out() + err()).doesNotContain("pw-canary");
    }

    @Test
    void theKeyGoesIntoTheHeaderAndNowhereElse() throws InterruptedException {
        server.enqueue(refusal(401, "invalid_api_key", "wrong key " + CANARY));
        complete("--prefix", "a", "--key-env", "MY_KEY", "--format", "json");
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + CANARY);
        assertThat(out() + err()).doesNotContain(CANARY);
    }

    @ParameterizedTest
    @CsvSource({"--first-byte-timeout, 0.05", "--first-byte-timeout, .2"})
    void aTimeoutEndsTheWait(String option, String seconds) {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThat(complete("--prefix", "a", option, seconds)).isEqualTo(ExitStatus.NETWORK);
        assertThat(err()).contains("FIRST_BYTE_TIMEOUT");
    }

    @Test
    void aSilenceTimeoutEndsAStalledStreamAndKeepsWhatCame() {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(chunks("x = ", "1"))
                .setHeader("Content-Length", "9999")
                .build());
        assertThat(complete("--prefix", "a", "--silence-timeout", "0.2")).isEqualTo(ExitStatus.NETWORK);
        assertThat(out()).isEqualTo("x = 1");
        assertThat(err()).contains("SILENCE_TIMEOUT");
    }

    @ParameterizedTest
    @CsvSource({
        "--connect-timeout, 0",
        "--connect-timeout, -1",
        "--first-byte-timeout, abc",
        "--first-byte-timeout, 86401",
        "--silence-timeout, 1e999999999",
        "--silence-timeout, NaN",
        "--silence-timeout, 0.0001"
    })
    void aTimeoutThatIsNoneIsNamed(String option, String value) {
        assertThat(complete("--prefix", "a", option + "=" + value)).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains(option, value);
        assertThat(server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"delta, aababc", "cumulative, abc", "AUTO, abc"})
    void theReadingOfAStreamCanBeForced(String reading, String text) {
        server.enqueue(stream("a", "ab", "abc"));
        assertThat(complete("--prefix", "a", "--stream-reading", reading)).isZero();
        assertThat(out()).isEqualTo(text);
    }

    @Test
    void anEngineThatCannotStartIsAFault() {
        FakeEngine broken = new FakeEngine();
        broken.refuseToStart("the model file is damaged");
        engine = broken;
        assertThat(complete("--endpoint", "builtin", "--prefix", "a")).isEqualTo(ExitStatus.FAULT);
        assertThat(out()).isEmpty();
        assertThat(err()).contains("the model file is damaged");
    }

    @Test
    void anEmptyKeyVariableIsNamed() {
        assertThat(complete("--prefix", "a", "--key-env", "NOT_SET")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("NOT_SET");
    }

    @Test
    void beforeAPersonTheLastLineEnds() {
        interactive = true;
        server.enqueue(stream("x = ", "1"));
        assertThat(complete("--prefix", "a")).isZero();
        assertThat(out()).isEqualTo("x = 1" + System.lineSeparator());
        server.enqueue(stream("x = ", "1\\n"));
        assertThat(complete("--prefix", "a")).isZero();
        assertThat(out()).isEqualTo("x = 1" + System.lineSeparator() + "x = 1\n");
    }

    @Test
    void aReaderThatWentAwayIsNoInterruption() {
        reader = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        server.enqueue(stream("a", "b"));
        assertThat(complete("--prefix", "a")).isEqualTo(ExitStatus.READER_GONE);
    }

    @Test
    void aWrongOptionIsNamedWithoutTheWholeHelp() {
        assertThat(complete("--prefix", "a", "--temprature", "1")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("--temprature", "--temperature", "fim-playground complete --help");
        assertThat(err().lines()).hasSizeLessThan(6);
        assertThat(out()).isEmpty();
    }

    @Test
    void theNextStepNamesOptionsAndNotControlsOfTheWindow() {
        assertThat(complete("--prefix", " ")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("--prefix");
        assertThat(complete("--suffix", "a")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("Add a --prefix");
    }

    @Test
    void filesOfTheRepositoryStandBeforeThePrompt() throws Exception {
        Files.createDirectories(folder.resolve("shop/.git"));
        Path a = Files.writeString(folder.resolve("shop/a.py"), "import b\n");
        Path b = Files.writeString(folder.resolve("shop/b.py"), "x = 1");
        Path hole = Files.writeString(folder.resolve("c.py"), "def f():");
        server.enqueue(stream("1"));
        assertThat(complete(
                        "--prefix-file",
                        hole.toString(),
                        "--context-file",
                        a.toString(),
                        "--context-file",
                        b.toString()))
                .isZero();
        assertThat(sentBody().get("prompt").stringValue())
                .isEqualTo("<|repo_name|>shop\n<|file_sep|>a.py\nimport b\n<|file_sep|>b.py\nx = 1\n<|file_sep|>c.py\n"
                        + "<|fim_prefix|>def f():<|fim_suffix|>");
        assertThat(err()).isEmpty();
    }

    @Test
    void whatAContextBudgetLeavesOutIsSaidAndNotSent() throws Exception {
        Path a = Files.writeString(folder.resolve("a.py"), "import b\n");
        Path longer = Files.writeString(folder.resolve("long.py"), "y = 2\n".repeat(200));
        server.enqueue(stream("1"));
        assertThat(complete(
                        "--prefix",
                        "x",
                        "--repo-name",
                        "shop",
                        "--hole-path",
                        "src/c.py",
                        "--context-budget",
                        "60",
                        "--context-file",
                        longer.toString(),
                        "--context-file",
                        a.toString()))
                .isZero();
        assertThat(sentBody().get("prompt").stringValue())
                .startsWith("<|repo_name|>shop\n<|file_sep|>a.py\n")
                .contains("<|file_sep|>src/c.py\n<|fim_prefix|>x")
                .doesNotContain("long.py");
        assertThat(err())
                .contains("Left out of the repository context: long.py (")
                .contains("tokens)");
    }

    @Test
    void contextFilesThatCannotBeUsedAreNamedAndNothingIsSent() throws IOException {
        Path binary = Files.write(folder.resolve("c.bin"), new byte[] {1, 0, 2});
        assertThat(complete("--prefix", "x", "--context-file", binary.toString()))
                .isEqualTo(2);
        assertThat(complete("--prefix", "x", "--context-file", "/no/such/file")).isEqualTo(2);
        assertThat(complete("--prefix", "x", "--context-budget", "-1")).isEqualTo(2);
        assertThat(err()).contains("c.bin is not text", "file is not there", "--context-budget");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void anExperimentRunsAsItSaysAndIsSavedWithWhatCameBack() throws Exception {
        Path file = Files.writeString(folder.resolve("a.fim.json"), """
                {"formatVersion": 1, "author": "me", "prefix": ["def f():\\r", "    "], "suffix": ["", ""], "reference": ["return x"],
                 "template": {"family": "codestral"}, "parameters": {"top_p": 0.5, "seed": 7, "stop": ["END"]},
                 "endpoint": {"kind": "custom", "baseUrl": "%s", "model": "its-model"}}
                """.formatted(baseUrl()));
        Path result = folder.resolve("b.fim.json");
        server.enqueue(stream("x = ", "1\\n"));

        assertThat(run(
                        "",
                        List.of(
                                "complete",
                                "--experiment",
                                file.toString(),
                                "--seed",
                                "8",
                                "--save",
                                result.toString())))
                .isZero();

        JsonNode sent = sentBody();
        assertThat(sent.get("prompt").asString()).isEqualTo("[SUFFIX]\n[PREFIX]def f():\r\n    ");
        assertThat(sent.get("model").asString()).isEqualTo("its-model");
        assertThat(sent.get("seed").asInt()).isEqualTo(8);
        assertThat(sent.get("top_p").asDouble()).isEqualTo(0.5);
        assertThat(sent.has("temperature")).isFalse();
        assertThat(sent.get("stop").get(0).asString()).isEqualTo("END");
        Experiment saved = ExperimentReader.read(Files.readString(result)).experiment();
        assertThat(saved.recording().orElseThrow().result().text()).isEqualTo("x = 1\n");
        RecordedResult recorded = saved.recording().orElseThrow().result();
        assertThat(recorded.chunks()).hasSizeGreaterThan(1);
        assertThat(recorded.timings().timeToFirstToken())
                .hasValue(recorded.chunks().getFirst().at());
        assertThat(recorded.timings().total())
                .isGreaterThanOrEqualTo(recorded.chunks().getLast().at());
        assertThat(saved.isSealIntact()).isTrue();
        assertThat(saved.reference()).hasValue("return x");
        assertThat(saved.sampling().intValue(SamplingParameter.SEED)).hasValue(8);
        assertThat(Files.readString(result)).contains("\"author\": \"me\"");
        assertThat(new ExperimentSchema().problems(Files.readString(result))).isEmpty();
    }

    @Test
    void anExperimentsRepositoryStandsBeforeItsPromptAndIsSavedAgain() throws Exception {
        Path file = Files.writeString(folder.resolve("a.fim.json"), """
                {"formatVersion": 1, "prefix": ["def f():"], "suffix": ["x"],
                 "repository": {"sent": true, "name": "shop", "path": "f.py", "files": [{"path": "g.py", "text": ["g = 1", ""]}]},
                 "endpoint": {"kind": "custom", "baseUrl": "%s", "model": "its-model"}}
                """.formatted(baseUrl()));
        Path result = folder.resolve("b.fim.json");
        server.enqueue(stream("1"));
        assertThat(run("", List.of("complete", "--experiment", file.toString(), "--save", result.toString())))
                .isZero();
        assertThat(sentBody().get("prompt").asString())
                .isEqualTo("<|repo_name|>shop\n<|file_sep|>g.py\ng = 1\n<|file_sep|>f.py\n"
                        + "<|fim_prefix|>def f():<|fim_suffix|>x<|fim_middle|>");
        Experiment before = ExperimentReader.read(Files.readString(file)).experiment();
        Experiment saved = ExperimentReader.read(Files.readString(result)).experiment();
        assertThat(saved.repository()).isPresent().isEqualTo(before.repository());

        Files.writeString(file, Files.readString(file).replace("\"sent\": true", "\"sent\": false"));
        server.enqueue(stream("1"));
        assertThat(run("", List.of("complete", "--experiment", file.toString())))
                .isZero();
        assertThat(sentBody().get("prompt").asString())
                .isEqualTo("<|fim_prefix|>def f():<|fim_suffix|>x<|fim_middle|>");
    }

    @Test
    void aRunWithAKeyIsSavedWithoutItsNameOrValue() throws Exception {
        Path result = folder.resolve("b.fim.json");
        server.enqueue(stream("x"));
        assertThat(complete("--prefix", "def f():", "--key-env", "MY_KEY", "--save", result.toString()))
                .isZero();
        assertThat(Objects.requireNonNull(server.takeRequest().getHeaders().get("Authorization")))
                .contains(CANARY);
        assertThat(result).content().contains("def f():").doesNotContain(CANARY).doesNotContain("MY_KEY");
    }

    @Test
    void anExperimentsEndpointGetsNoKeyFromTheEnvironment() throws Exception {
        Path file = Files.writeString(folder.resolve("a.fim.json"), """
                {"formatVersion": 1, "prefix": "a", "endpoint": {"kind": "custom", "baseUrl": "%s", "model": "m", "keyVariable": "MY_KEY"}}
                """.formatted(baseUrl()));
        server.enqueue(stream("x"));
        assertThat(run("", List.of("complete", "--experiment", file.toString())))
                .isZero();
        assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void anExperimentThatCannotBeReadOrWrittenIsToldOf() throws IOException {
        Path file = Files.writeString(folder.resolve("a.fim.json"), "{\"formatVersion\": 1}");
        Path text = Files.writeString(folder.resolve("a.py"), "x = 1");
        assertThat(complete("--experiment", file.toString())).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("a.fim.json cannot be opened as an experiment", "\"prefix\" is missing");
        assertThat(complete("--experiment", text.toString())).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("a.py is no experiment file");
        Files.writeString(file, "{\"formatVersion\": 1, \"prefix\": \"a\"}");
        assertThat(complete("--experiment", file.toString(), "--prefix", "b")).isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("--experiment brings its own prompt");
        server.enqueue(stream("x"));
        assertThat(complete(
                        "--experiment",
                        file.toString(),
                        "--save",
                        folder.resolve("gone/b.fim.json").toString()))
                .isEqualTo(ExitStatus.BAD_ARGUMENTS);
        assertThat(err()).contains("its folder is not there");
        assertThat(out()).isEqualTo("x");
    }

    @Test
    void aFileAloneOpensTheWindow() {
        assertThat(run("", List.of("some.fim.json"))).isEqualTo(99);
    }

    @Test
    void everyOptionHasAHelpText() {
        assertThat(run("", List.of("complete", "--help"))).isZero();
        assertThat(out()).contains("--prefix-file", "--logprobs", "Exit status").doesNotContain("null");
        assertThat(run("", List.of("serve", "--help"))).isZero();
        assertThat(run("", List.of("--help"))).isZero();
    }

    @Test
    void aRunIsRecordedOnlyWhenAskedTo() throws HistoryException {
        server.enqueue(stream("one"));
        server.enqueue(stream("two"));

        assertThat(complete("--prefix", "a")).isZero();
        assertThat(folder.resolve("history.db")).doesNotExist();
        assertThat(complete("--prefix", "b", "--record")).isZero();

        try (RunHistory history = new SqliteHistory(folder.resolve("history.db"))) {
            RunList all = history.find(RunQuery.EVERYTHING);
            assertThat(history.summaries(all, 0, all.size()))
                    .singleElement()
                    .satisfies(run -> assertThat(run.middle()).isEqualTo("two"));
        }
        assertThat(err()).isEmpty();
    }

    @Test
    void aRecordThatCannotBeWrittenIsSaidAndTheRunCounts() throws IOException {
        server.enqueue(stream("one"));
        Files.createDirectories(folder.resolve("history.db").resolve("in the way"));

        assertThat(complete("--prefix", "a", "--record")).isZero();

        assertThat(out()).startsWith("one");
        assertThat(err()).contains("not in the history");
    }

    @Test
    void aRecordedRunHoldsNoKey() throws IOException {
        server.enqueue(stream("one"));

        assertThat(complete("--prefix", "a", "--record", "--key-env", "MY_KEY")).isZero();

        assertThat(Files.readString(folder.resolve("history.db"), StandardCharsets.ISO_8859_1))
                .contains("MY_KEY")
                .doesNotContain(CANARY);
    }

    private int complete(String... arguments) {
        return completeWithInput("", arguments);
    }

    private int completeWithInput(String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of("complete"));
        if (!List.of(arguments).contains("--endpoint")) {
            all.addAll(List.of("--endpoint", baseUrl(), "--model", "a-model"));
        }
        all.addAll(List.of(arguments));
        return run(input, all);
    }

    private int run(String input, List<String> arguments) {
        Terminal terminal = new Terminal(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                new PrintStream(reader, false, StandardCharsets.UTF_8),
                new PrintStream(error, true, StandardCharsets.UTF_8),
                interactive);
        Map<String, String> environment = Map.of("MY_KEY", CANARY);
        return Commands.commandLine(
                        terminal,
                        timeouts -> new Backend(
                                new OkHttpCompletionClient(() -> timeouts),
                                engine,
                                environment::get,
                                new TimeLimits(Timeouts.DEFAULTS)),
                        () -> new SqliteHistory(folder.resolve("history.db")),
                        _ -> 99)
                .execute(arguments.toArray(String[]::new));
    }

    private JsonNode sentBody() throws InterruptedException {
        ByteString body = Objects.requireNonNull(server.takeRequest().getBody());
        return JSON.readTree(body.toByteArray());
    }

    private String baseUrl() {
        return server.url("/v1").toString();
    }

    private String out() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return error.toString(StandardCharsets.UTF_8);
    }

    private static String chunk(String jsonText, String finish) {
        return "data: {\"id\":\"cmpl-1\",\"model\":\"m\",\"choices\":[{\"text\":\"" + jsonText
                + "\",\"index\":0,\"finish_reason\":" + finish + "}]}\n\n";
    }

    private static String chunks(String... jsonTexts) {
        StringBuilder body = new StringBuilder();
        for (String text : jsonTexts) {
            body.append(chunk(text, "null"));
        }
        return body.toString();
    }

    private static MockResponse stream(String... jsonTexts) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .body(chunks(jsonTexts) + chunk("", "\"stop\"")
                        + "data: {\"id\":\"cmpl-1\",\"model\":\"m\",\"choices\":[],\"usage\":{\"prompt_tokens\":1,"
                        + "\"completion_tokens\":2,\"total_tokens\":3}}\n\ndata: [DONE]\n\n")
                .build();
    }

    private static MockResponse cut(String... jsonTexts) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "text/event-stream")
                .chunkedBody(chunks(jsonTexts) + "data: {\"id\":\"cm", 4096)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE)
                .build();
    }

    private static MockResponse refusal(int status, String code, String message) {
        return new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"message\":\"" + message + "\",\"type\":\"t\",\"param\":null,\"code\":\"" + code
                        + "\"},\"request_id\":\"req-1\"}")
                .build();
    }
}
