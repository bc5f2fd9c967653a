package dev.fimplayground.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Same seed, same text, on machines with other vectors: virtual machines that are told to have narrower ones. */
class EveryVectorWidthTest {
    @TempDir
    private File folder;

    @Test
    void logitsAndTextAreTheSameToTheLastBit() throws Exception {
        List<String> narrow = run("-XX:MaxVectorSize=16");
        List<String> middle = run("-XX:MaxVectorSize=32");
        List<String> own = run("-XX:MaxVectorSize=64");

        assertThat(narrow.getFirst()).isEqualTo("128");
        assertThat(narrow).hasSize(3);
        assertThat(middle.subList(1, 3)).isEqualTo(narrow.subList(1, 3));
        assertThat(own.subList(1, 3)).isEqualTo(narrow.subList(1, 3));
    }

    private List<String> run(String option) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "--add-modules",
                "jdk.incubator.vector",
                "-Xshare:auto",
                "-Xmx512m",
                option,
                "-cp",
                System.getProperty("java.class.path"),
                Fingerprint.class.getName()));
        File out = new File(folder, "out");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out)
                .redirectError(new File(folder, "err"))
                .start();
        try {
            assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isZero();
        } finally {
            process.destroyForcibly();
        }
        return Files.readString(out.toPath(), StandardCharsets.UTF_8).lines().toList();
    }
}
