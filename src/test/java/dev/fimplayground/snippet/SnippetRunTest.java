package dev.fimplayground.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.completion.http.OkHttpCompletionClient;
import dev.fimplayground.engine.process.ForegroundServer;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** The snippets as a person runs them, against {@code fim-playground serve}: they write what the app gets. */
@Timeout(120)
class SnippetRunTest {
    private static final String SECRET = "classroom-4711";
    private static final SamplingParameters SAMPLING = SamplingParameters.NONE_SENT
            .with(SamplingParameter.TEMPERATURE, 0)
            .with(SamplingParameter.MAX_TOKENS, 40)
            .with(SamplingParameter.SEED, 7)
            .withStop(List.of("\n\n\n"));
    private static final FimPrompt PROMPT = new FimPrompt("def add(a, b):\n    \"\"\"It's 1 + $a\"\"\"\n", "\n");

    private static Thread serving;
    private static String baseUrl;

    @TempDir
    private Path folder;

    @BeforeAll
    static void serve() throws Exception {
        BlockingQueue<ForegroundServer.Listening> heard = new ArrayBlockingQueue<>(1);
        var options = new ForegroundServer.Options(0, Optional.empty(), Optional.of(new ApiKey(SECRET)));
        serving = Thread.ofVirtual().start(() -> {
            try {
                new ForegroundServer().serve(options, heard::add);
            } catch (Exception end) {
                // The interruption that ends it.
            }
        });
        ForegroundServer.Listening listening = heard.poll(60, TimeUnit.SECONDS);
        assertThat(listening).isNotNull();
        baseUrl = listening.baseUrl().toString();
    }

    @AfterAll
    static void end() throws InterruptedException {
        serving.interrupt();
        serving.join();
    }

    @ParameterizedTest
    @CsvSource({
        "CURL,true",
        "CURL,false",
        "PYTHON,true",
        "PYTHON,false",
        "NODE,true",
        "NODE,false",
        "JAVA,true",
        "JAVA,false"
    })
    void writesTheMiddleThatTheAppGets(SnippetLanguage language, boolean stream) throws Exception {
        RunRequest run = Runs.of(endpoint(baseUrl), PROMPT, SAMPLING, stream);
        assertPrints(middleOfTheApp(run), run, language);
    }

    @ParameterizedTest
    @EnumSource(SnippetLanguage.class)
    void sendsTheRepositoryContextAndAsksForLogProbabilities(SnippetLanguage language) throws Exception {
        RunRequest run = new RunRequest(
                endpoint(baseUrl),
                "tiny-fim",
                FimTemplate.QWEN,
                PROMPT,
                SAMPLING,
                true,
                OptionalInt.of(2),
                Optional.of(new RepositoryContext(
                        "shop", "cart.py", List.of(new ContextFile("prices.py", "TAX = 1\n")), List.of())));
        assertThat(code(run, language)).contains("<|repo_name|>shop", "<|file_sep|>prices.py", "logprobs");
        assertPrints(middleOfTheApp(run), run, language);
    }

    @Test
    void thatOfTheBuiltInModelSpeaksToServe() throws Exception {
        RunRequest run = Runs.of(Endpoint.BUILT_IN, PROMPT, SAMPLING, false);
        String code = code(run, SnippetLanguage.CURL);
        assertThat(code)
                .startsWith("# Start the server first: fim-playground serve\n")
                .contains("'http://127.0.0.1:8080/v1/completions'")
                .doesNotContain("Authorization");
        String there = code.replace("http://127.0.0.1:8080/v1", baseUrl)
                .replace("-H 'Content", "-H 'Authorization: Bearer " + SECRET + "' -H 'Content");
        Program.Ending ending = Runtimes.run(new Snippet.Code(SnippetLanguage.CURL, there), folder, Map.of());
        assertThat(ending.text()).isEqualTo(middleOfTheApp(Runs.of(endpoint(baseUrl), PROMPT, SAMPLING, false)));
    }

    @Test
    void curlWithoutJqWritesTheAnswerAsItIs() throws Exception {
        RunRequest run = Runs.of(endpoint(baseUrl), PROMPT, SAMPLING, false);
        Path file = Files.writeString(folder.resolve("complete.sh"), code(run, SnippetLanguage.CURL));
        Program program = Runtimes.shell("sh", file, Map.of());
        Path commands = Files.createDirectory(folder.resolve("bin"));
        for (String each : List.of("curl", "cat")) {
            Files.createSymbolicLink(commands.resolve(each), found(each));
        }
        Map<String, String> poor = Map.of("PATH", commands.toString(), Runs.KEY_VARIABLE, SECRET);
        Program.Ending ending = new Program(List.of("/bin/sh", file.toString()), poor).run(folder);
        assertThat(program.command()).hasSize(2);
        assertThat(new JsonMapper()
                        .readTree(ending.stdout())
                        .at("/choices/0/text")
                        .asString())
                .isEqualTo(middleOfTheApp(run));
    }

    @ParameterizedTest
    @EnumSource(SnippetLanguage.class)
    void aRefusalIsSeen(SnippetLanguage language) throws Exception {
        RunRequest run = Runs.of(endpoint(baseUrl), PROMPT, SAMPLING, true);
        Program.Ending ending = Runtimes.run(snippet(run, language), folder, Map.of(Runs.KEY_VARIABLE, "wrong"));
        assertThat(ending.stderr()).contains("401");
        assertThat(ending.text()).doesNotContain("return");
    }

    @ParameterizedTest
    @EnumSource(SnippetLanguage.class)
    void aMegabyteIsSentWhole(SnippetLanguage language) throws Exception {
        String lines = "    total += price_of(item)  # \"price\" \\ $x\n".repeat(20_000);
        String oneLine = "x日".repeat(50_000);
        try (EchoServer server = new EchoServer()) {
            Endpoint endpoint = Runs.endpoint(server.origin() + "/v1", Optional.empty(), StreamReading.AUTO);
            RunRequest run = Runs.of(endpoint, new FimPrompt(lines, oneLine), SAMPLING, false);
            assertPrints(run.toSend().prompt(), run, language);
        }
    }

    @Test
    void theJavaSnippetNamesTheVersionsItWasTriedWith() {
        String code = code(Runs.of(endpoint(baseUrl), PROMPT, SAMPLING, true), SnippetLanguage.JAVA);
        assertThat(code)
                .contains("okhttp-jvm:" + okhttp3.OkHttp.VERSION + "\n")
                .contains("jackson-databind:" + new JsonMapper().version() + "\n");
    }

    private void assertPrints(String middle, RunRequest run, SnippetLanguage language) throws Exception {
        assumeTrue(language != SnippetLanguage.CURL || Program.exists("jq"), "jq is not installed");
        Program.Ending ending = Runtimes.run(snippet(run, language), folder, Map.of(Runs.KEY_VARIABLE, SECRET));
        assertThat(ending.stderr()).isEmpty();
        assertThat(ending.status()).isZero();
        assertThat(ending.stdout()).isEqualTo(middle.getBytes(StandardCharsets.UTF_8));
    }

    private static String middleOfTheApp(RunRequest run) {
        try (var client = new OkHttpCompletionClient(() -> Timeouts.DEFAULTS)) {
            var connections =
                    new ConnectionSource(new FakeEngine(), name -> name.equals(Runs.KEY_VARIABLE) ? SECRET : null);
            CompletionEnding ending = new CompletionRunner(client, connections).run(run, _ -> {}, new Cancellation());
            assertThat(ending).isInstanceOf(CompletionEnding.Finished.class);
            assertThat(ending.result().text()).isNotBlank();
            return ending.result().text();
        }
    }

    private static Endpoint endpoint(String url) {
        return Runs.endpoint(url, Optional.of(Runs.KEY_VARIABLE), StreamReading.AUTO);
    }

    private static Snippet.Code snippet(RunRequest run, SnippetLanguage language) {
        return (Snippet.Code) Snippet.of(run, language);
    }

    private static String code(RunRequest run, SnippetLanguage language) {
        return snippet(run, language).text();
    }

    private static Path found(String command) {
        return Program.path(command).orElseThrow();
    }
}
