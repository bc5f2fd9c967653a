package dev.fimplayground.snippet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What runs the code of each language here. OpenAI's packages are not to be had from Maven: Node's is used where
 * {@value #NODE_MODULES} says that it is, Python's where {@value #PYTHON} does; else Python has a small stand-in for it,
 * with the same call and real HTTP.
 */
final class Runtimes {
    /** An environment variable: the folder {@code node_modules} that {@code npm install openai} made. */
    static final String NODE_MODULES = "FIM_PLAYGROUND_NODE_MODULES";

    /** An environment variable: a Python that has the package {@code openai}, such as a virtual environment's. */
    static final String PYTHON = "FIM_PLAYGROUND_PYTHON";

    private Runtimes() {}

    /** Runs {@code code} in {@code folder}, or skips the test where its language is not installed. */
    static Program.Ending run(Snippet.Code code, Path folder, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path file = folder.resolve(code.language().fileName());
        Files.writeString(file, code.text());
        return program(code.language(), file, environment).run(folder);
    }

    static Program program(SnippetLanguage language, Path file, Map<String, String> environment) throws IOException {
        return switch (language) {
            case CURL -> shell("sh", file, environment);
            case PYTHON -> python(file, environment);
            case NODE -> node(file, environment);
            case JAVA -> Program.of(environment, java(), "-cp", libraries(), file.toString());
        };
    }

    static Program shell(String shell, Path file, Map<String, String> environment) {
        assumeTrue(Program.exists(shell) && Program.exists("curl"), shell + " or curl is not installed");
        return Program.of(environment, shell, file.toString());
    }

    static Program python(Path file, Map<String, String> environment) {
        String own = System.getenv(PYTHON);
        assumeTrue(own != null || Program.exists("python3"), "python3 is not installed");
        Map<String, String> all = new HashMap<>(environment);
        all.put("PYTHONDONTWRITEBYTECODE", "1");
        if (own == null) {
            all.put("PYTHONPATH", resource("/snippet").toString());
        }
        return Program.of(all, own == null ? "python3" : own, file.toString());
    }

    /** Packages are looked for beside the module that imports them. */
    static Program node(Path file, Map<String, String> environment) throws IOException {
        String modules = System.getenv(NODE_MODULES);
        assumeTrue(
                modules != null && Files.isDirectory(Path.of(modules, "openai")) && Program.exists("node"),
                NODE_MODULES + " names no folder with the package openai (see CONTRIBUTING.md), or there is no node");
        Path link = file.resolveSibling("node_modules");
        if (!Files.exists(link)) {
            Files.createSymbolicLink(link, Path.of(Objects.requireNonNull(modules)));
        }
        return Program.of(environment, "node", file.toString());
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What the snippet for Java names, and what that needs. */
    static String libraries() {
        return Stream.of(
                        okhttp3.OkHttpClient.class,
                        okio.Buffer.class,
                        kotlin.Unit.class,
                        tools.jackson.databind.json.JsonMapper.class,
                        tools.jackson.core.JsonParser.class,
                        com.fasterxml.jackson.annotation.JsonProperty.class)
                .map(Runtimes::jar)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String jar(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static Path resource(String name) {
        try {
            return Path.of(
                    Objects.requireNonNull(Runtimes.class.getResource(name)).toURI());
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
