package dev.fimplayground.snippet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.http.RequestBodyWriter;
import dev.fimplayground.model.RunRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        try (MappingIterator<JsonNode> bodies =
                mapper.readerFor(JsonNode.class).readValues(ending.stdout())) {
            assertSameBodies(bodies.readAll());
        }
    }

    @Test
    void pythonWithAStandInForTheOpenaiPackageWhichWasNotAtHand() throws Exception {
        Path file = folder.resolve("all.py");
        Files.writeString(folder.resolve("all.json"), mapper.writeValueAsString(list(SnippetLanguage.PYTHON)));
        Files.writeString(
                file,
                """
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

    @Test
    void javaWithOkHttpAndJackson() throws Exception {
        List<String> codes = list(SnippetLanguage.JAVA);
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-cp", Runtimes.libraries()));
        for (int i = 0; i < COUNT; i++) {
            Path source = folder.resolve("Complete" + i + ".java");
            Files.writeString(source, codes.get(i).replace("class Complete ", "class Complete" + i + " "));
            arguments.add(source.toString());
        }
        Path all = folder.resolve("All.java");
        Files.writeString(
                all,
                """
                class All {
                    public static void main(String[] arguments) throws Exception {
                        for (int i = 0; i < %d; i++) {
                            Class.forName("Complete" + i).getMethod("main", String[].class).invoke(null, (Object) arguments);
                        }
                    }
                }
                """
                        .formatted(COUNT)
                        .replace("getMethod", "getDeclaredMethod"));
        arguments.add(all.toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
        String classPath = folder + java.io.File.pathSeparator + Runtimes.libraries();
        assertEverythingArrived(Program.of(KEY, Runtimes.java(), "-cp", classPath, "All").run(folder));
    }

    private void assertEverythingArrived(Program.Ending ending) {
        assertThat(ending.stderr()).isEmpty();
        assertThat(ending.status()).isZero();
        assertSameBodies(server.bodies);
        String prompts = runs.stream().map(run -> run.toSend().prompt()).collect(Collectors.joining());
        assertThat(ending.stdout()).isEqualTo(prompts.getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < COUNT; i++) {
            boolean keyed = runs.get(i).endpoint().keyVariable().isPresent();
            assertThat(server.keys.get(i)).as("run %d", i).matches(key -> "Bearer sk-test".equals(key) == keyed);
        }
    }

    private void assertSameBodies(List<JsonNode> bodies) {
        assertThat(bodies).hasSize(COUNT);
        for (int i = 0; i < COUNT; i++) {
            assertThat(bodies.get(i))
                    .as("run %d", i)
                    .isEqualTo(mapper.readTree(RequestBodyWriter.write(runs.get(i).toSend())));
        }
    }

    private String codes(SnippetLanguage language, String between) {
        return String.join(between, list(language));
    }

    private List<String> list(SnippetLanguage language) {
        return IntStream.range(0, COUNT)
                .mapToObj(i -> ((Snippet.Code) Snippet.of(runs.get(i), language)).text())
                .toList();
    }
}
