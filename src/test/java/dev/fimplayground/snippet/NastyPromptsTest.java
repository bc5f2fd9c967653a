package dev.fimplayground.snippet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fimplayground.completion.http.RequestBodyWriter;
import dev.fimplayground.model.RunRequest;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/**
 * 1,000 seeded runs in every language: what the code sends is what the app sends, and what it writes is the middle that
 * came back, byte for byte. All snippets of a language run in one process.
 */
@Timeout(120)
class NastyPromptsTest {
    private static final int COUNT = 1_000;
    private static final int JAVA_PROGRAMS = 100;
    private static final int CURL_CALLS = 60;
    private static final String ALL = """
            class All {
                public static void main(String[] arguments) throws Exception {
                    var out = new java.io.PrintStream(System.out, true, "UTF-8");
                    %s
                    out.flush();
                }
            }
            """;
    private static final Map<String, String> KEY = Map.of(Runs.KEY_VARIABLE, "sk-test");

    private final JsonMapper mapper = new JsonMapper();
    private final List<RunRequest> runs = new ArrayList<>();

    @TempDir
    private Path folder;

    private EchoServer server;

    @BeforeEach
    void draw() throws IOException {
        server = new EchoServer();
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("nasty prompts: -Dseed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < COUNT; i++) {
            runs.add(Runs.nasty(random, server.origin()));
        }
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sh", "bash", "zsh"})
    void shellsHandTheBodyToCurlAsItIs(String shell) throws Exception {
        Path file = folder.resolve("all.sh");
        // What the shell would hand to curl goes to standard output.
        Files.writeString(file, "curl() { cat; }\njq() { cat; }\n" + codes(SnippetLanguage.CURL, "\n"));
        Program.Ending ending = Runtimes.shell(shell, file, KEY).run(folder);
        assertThat(ending.stderr()).isEmpty();
        try (MappingIterator<JsonNode> bodies = mapper.readerFor(JsonNode.class).readValues(ending.stdout())) {
            assertSameBodies(bodies.readAll());
        }
    }

    @Test
    void curlAndJqWriteTheMiddleThatCameBack() throws Exception {
        assumeTrue(Program.exists("jq"), "jq is not installed");
        runs.subList(CURL_CALLS, COUNT).clear();
        Path file = Files.writeString(folder.resolve("all.sh"), codes(SnippetLanguage.CURL, "\n"));
        assertEverythingArrived(Runtimes.shell("sh", file, KEY).run(folder));
    }

    @Test
    void pythonWithAStandInForTheOpenaiPackageWhichWasNotAtHand() throws Exception {
        Path file = folder.resolve("all.py");
        Files.writeString(folder.resolve("all.json"), mapper.writeValueAsString(list(SnippetLanguage.PYTHON)));
        Files.writeString(file, """
                import json
                for code in json.load(open("all.json", encoding="utf-8")):
                    exec(compile(code.encode(), "snippet", "exec"), {})
                """);
        assertEverythingArrived(Runtimes.python(file, KEY).run(folder));
    }

    @Test
    void nodeWithTheRealOpenaiPackage() throws Exception {
        Path file = folder.resolve("all.mjs");
        List<String> codes = list(SnippetLanguage.NODE);
        for (int i = 0; i < COUNT; i++) {
            Files.writeString(folder.resolve("snippet" + i + ".mjs"), codes.get(i));
        }
        Files.writeString(file, "for (let i = 0; i < " + COUNT + "; i++) await import(`./snippet${i}.mjs`);\n");
        assertEverythingArrived(Runtimes.node(file, KEY).run(folder));
    }

    /** Every program would take javac longer than a test may; the next test proves all the prompts. */
    @Test
    void javaWithOkHttpAndJackson() throws Exception {
        runs.subList(JAVA_PROGRAMS, COUNT).clear();
        List<String> codes = list(SnippetLanguage.JAVA);
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < JAVA_PROGRAMS; i++) {
            write("Complete" + i, codes.get(i).replace("class Complete ", "class Complete" + i + " "));
            calls.append("Complete").append(i).append(".main(arguments);\n");
        }
        write("All", ALL.formatted(calls));
        assertEverythingArrived(compileAndRun());
    }

    @Test
    void javaHasEveryPromptAsAConstant() throws Exception {
        StringBuilder calls = new StringBuilder();
        for (int i = 0; i < COUNT; i++) {
            String literal = JavaConstants.expression(runs.get(i).toSend().prompt(), "    ");
            write("Prompt" + i, "class Prompt" + i + " {\n    static final String TEXT = " + literal + ";\n}\n");
            calls.append("out.print(Prompt").append(i).append(".TEXT);\n");
        }
        write("All", ALL.formatted(calls));
        Program.Ending ending = compileAndRun();
        assertThat(ending.stderr()).isEmpty();
        assertThat(ending.stdout()).isEqualTo(prompts());
    }

    private void write(String type, String source) throws IOException {
        Files.writeString(folder.resolve(type + ".java"), source);
    }

    private Program.Ending compileAndRun() throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-g:none", "-cp", Runtimes.libraries()));
        try (Stream<Path> sources = Files.list(folder)) {
            sources.map(Path::toString).filter(name -> name.endsWith(".java")).forEach(arguments::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        String classPath = folder + File.pathSeparator + Runtimes.libraries();
        return Program.of(KEY, Runtimes.java(), "-XX:TieredStopAtLevel=1", "-cp", classPath, "All")
                .run(folder);
    }

    private void assertEverythingArrived(Program.Ending ending) {
        assertThat(ending.stderr()).isEmpty();
        assertThat(ending.status()).isZero();
        assertSameBodies(server.bodies);
        assertThat(ending.stdout()).isEqualTo(prompts());
        for (int i = 0; i < runs.size(); i++) {
            boolean keyed = runs.get(i).endpoint().keyVariable().isPresent();
            assertThat(server.keys.get(i))
                    .as("run %d", i)
                    .satisfies(key -> assertThat("Bearer sk-test".equals(key)).isEqualTo(keyed));
        }
    }

    private void assertSameBodies(List<JsonNode> bodies) {
        assertThat(bodies).hasSize(runs.size());
        for (int i = 0; i < runs.size(); i++) {
            assertThat(bodies.get(i))
                    .as("run %d", i)
                    .isEqualTo(
                            mapper.readTree(RequestBodyWriter.write(runs.get(i).toSend())));
        }
    }

    private byte[] prompts() {
        String all = runs.stream().map(run -> run.toSend().prompt()).collect(Collectors.joining());
        return all.getBytes(StandardCharsets.UTF_8);
    }

    private String codes(SnippetLanguage language, String between) {
        return String.join(between, list(language));
    }

    private List<String> list(SnippetLanguage language) {
        return runs.stream()
                .map(run -> ((Snippet.Code) Snippet.of(run, language)).text())
                .toList();
    }
}
