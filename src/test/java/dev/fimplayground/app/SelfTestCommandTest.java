package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
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

/** The command as installers and their smoke test use it, in a process of its own. */
class SelfTestCommandTest {
    @TempDir
    private Path temporary;

    /** What the command wrote, standard error last, and its exit status. */
    private record Ended(int status, List<String> output, String error) {}

    @Test
    void theWindowThatWorksIsToldStepByStepAndLeavesNothingBehind() throws Exception {
        Ended ended = selfTest(System.getProperty("java.class.path"));
        assertThat(ended.status()).as(ended.toString()).isZero();
        assertThat(ended.output().getFirst()).startsWith("window usable since the start of the process: ");
        assertThat(ended.output())
                .filteredOn(line -> line.startsWith("middle filled"))
                .hasSizeGreaterThan(2);
        assertThat(ended.output().getLast()).isEqualTo("Everything worked.");
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.map(path -> path.getFileName().toString()))
                    .noneMatch(name -> name.startsWith("fim-playground-self-test-"));
        }
    }

    @Test
    void aBuiltInModelThatIsBrokenFailsIt() throws Exception {
        Path broken = Files.createDirectories(temporary.resolve("broken"));
        Path model = Files.createDirectories(broken.resolve("model")).resolve("tiny-fim.gguf");
        Files.writeString(model, "no model");
        Ended ended = selfTest(broken + File.pathSeparator + System.getProperty("java.class.path"));
        assertThat(ended.status()).isEqualTo(ExitStatus.FAULT);
        assertThat(ended.error()).contains("The built-in model filled no middle.");
    }

    @Test
    void aWindowThatCannotOpenFailsIt() throws Exception {
        Path broken = Files.createDirectories(temporary.resolve("broken"));
        Files.writeString(Files.createDirectories(broken.resolve("i18n")).resolve("messages.properties"), "");
        Ended ended = selfTest(broken + File.pathSeparator + System.getProperty("java.class.path"));
        assertThat(ended.status()).isNotZero();
        assertThat(ended.output()).noneMatch(line -> line.startsWith("window usable"));
    }

    private Ended selfTest(String classPath) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Djava.io.tmpdir=" + temporary);
        command.addAll(List.of("-cp", classPath, Launcher.class.getName(), "self-test", "--headless"));
        Path error = temporary.resolve("error.txt");
        Process process =
                new ProcessBuilder(command).redirectError(error.toFile()).start();
        List<String> output =
                process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output, Files.readString(error));
    }
}
