package dev.fimplayground.engine.process;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * How a child is started: the same Java and the same class path as this process.
 *
 * @param heapBytes the child's {@code -Xmx}; empty: from the model's size
 * @param patience from the start to the handshake
 */
record EngineLaunch(Path javaHome, String classPath, String mainClass, OptionalLong heapBytes, Duration patience) {
    /** Names the child's ahead-of-time cache; set where the program was installed with one. */
    static final String CACHE_PROPERTY = "fim-playground.engine-cache";

    private static final long MEGABYTE = 1024 * 1024;
    /**
     * All that a child gets of the environment: where the system, its libraries and temporary files are, and how people
     * write here. Any other variable may hold a key, for people name them as they like.
     */
    private static final Set<String> GIVEN_TO_CHILD = Set.of(
            "PATH",
            "HOME",
            "USERPROFILE",
            "TMPDIR",
            "TEMP",
            "TMP",
            "SYSTEMROOT",
            "SYSTEMDRIVE",
            "WINDIR",
            "LANG",
            "LANGUAGE",
            "TZ",
            "LD_LIBRARY_PATH",
            "DYLD_LIBRARY_PATH");

    static EngineLaunch likeThisProcess() {
        return new EngineLaunch(
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.class.path"),
                EngineChild.class.getName(),
                OptionalLong.empty(),
                Duration.ofSeconds(30));
    }

    ProcessBuilder command(Optional<Path> modelFile) {
        List<String> words = new ArrayList<>();
        words.add(java().toString());
        cache().ifPresent(cache -> words.add("-XX:AOTCache=" + cache));
        words.add("-Xmx" + heapBytes.orElseGet(() -> heapFor(modelFile)) / MEGABYTE + "m");
        words.addAll(options());
        words.addAll(List.of("-cp", classPath, mainClass));
        ProcessBuilder command = new ProcessBuilder(words);
        keepWhatIsNeeded(command.environment());
        return command;
    }

    /** From a file, since the installers train the child's cache with the same. */
    private static List<String> options() {
        try (InputStream file = EngineLaunch.class.getResourceAsStream("/engine.options")) {
            if (file == null) {
                throw new IllegalStateException("engine.options is not on the class path");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Optional<Path> cache() {
        return Optional.ofNullable(System.getProperty(CACHE_PROPERTY))
                .map(Path::of)
                .filter(Files::isReadable);
    }

    Path java() {
        String name = File.separatorChar == '\\' ? "java.exe" : "java";
        return javaHome.resolve("bin").resolve(name);
    }

    static void keepWhatIsNeeded(Map<String, String> environment) {
        environment.keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return !GIVEN_TO_CHILD.contains(upper) && !upper.startsWith("LC_");
        });
    }

    /**
     * Room for prompts, and four times the file: small models are unpacked to 32-bit numbers, and large ones, which stay
     * in their mapping, need it for keys and values. It is a bound; what is not needed is not taken.
     */
    private static long heapFor(Optional<Path> modelFile) {
        return 256 * MEGABYTE + modelFile.map(file -> 4 * sizeOf(file)).orElse(0L);
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            // The child says so in a better sentence.
            return 0;
        }
    }
}
