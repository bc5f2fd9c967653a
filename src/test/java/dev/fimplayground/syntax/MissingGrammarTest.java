package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform on which one native library does not load, in a process of its own. */
class MissingGrammarTest {
    @Test
    void aLanguageWithoutItsLibraryIsPlainAndTheOthersKeepTheirColours(@TempDir Path libraries) throws Exception {
        breakLibrary(libraries, "go");
        List<String> output = outputOfChild(libraries);
        assertThat(output).contains("GO 0 spans", "GO again 0 spans", "PYTHON 1 spans");
        assertThat(output)
                .filteredOn(line -> line.contains("no colours for GO"))
                .hasSize(1);
    }

    /** Tree-sitter's binding looks into this folder before its own jars. */
    private static void breakLibrary(Path libraries, String grammar) throws IOException {
        Path folder = Files.createDirectories(libraries.resolve("lib"));
        for (String architecture : List.of("x86_64", "aarch64")) {
            for (String system : List.of("linux-gnu-%s.so", "macos-%s.dylib", "windows-%s.dll")) {
                String name = architecture + "-" + system.formatted("tree-sitter-" + grammar);
                Files.writeString(folder.resolve(name), "not a library");
            }
        }
    }

    private static List<String> outputOfChild(Path libraries) throws Exception {
        Path output = libraries.resolve("output.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dtree-sitter-lib=" + libraries,
                        "-classpath",
                        System.getProperty("java.class.path"),
                        Child.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
        try (Stream<String> lines = Files.lines(output, StandardCharsets.UTF_8)) {
            return lines.toList();
        }
    }

    /** Asks for colours once per line of its output. */
    static final class Child {
        private Child() {}

        public static void main(String[] args) {
            List<String> lines = new ArrayList<>();
            try (Highlighting highlighting = new Highlighting(Runnable::run, Runnable::run)) {
                ask(highlighting, "GO", new HighlightRequest(1, Language.GO, () -> "package a", 0, 9), lines);
                ask(highlighting, "GO again", new HighlightRequest(1, Language.GO, () -> "package a", 0, 9), lines);
                ask(highlighting, "PYTHON", new HighlightRequest(1, Language.PYTHON, () -> "pass", 0, 4), lines);
            }
            lines.forEach(System.out::println);
        }

        private static void ask(Highlighting source, String name, HighlightRequest request, List<String> lines) {
            source.open(highlight -> lines.add(name + " " + highlight.spans().size() + " spans"))
                    .request(request);
        }
    }
}
