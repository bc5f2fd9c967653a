package dev.fimplayground.snippet;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A process of someone else's: run to its end, with what it wrote. */
record Program(List<String> command, Map<String, String> environment) {
    private static final long TIMEOUT_SECONDS = 60;

    /** @param stdout byte for byte */
    record Ending(int status, byte[] stdout, String stderr) {
        String text() {
            return new String(stdout, StandardCharsets.UTF_8);
        }
    }

    static Program of(Map<String, String> environment, String... command) {
        return new Program(List.of(command), environment);
    }

    /** Where the PATH has a command of this name. */
    static Optional<Path> path(String name) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static boolean exists(String name) {
        return path(name).isPresent();
    }

    Ending run(Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<byte[]> out =
                    CompletableFuture.supplyAsync(() -> readAll(process.getInputStream()), readers);
            CompletableFuture<byte[]> err =
                    CompletableFuture.supplyAsync(() -> readAll(process.getErrorStream()), readers);
            if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError(command + " did not end within " + TIMEOUT_SECONDS + " s");
            }
            return new Ending(process.exitValue(), out.join(), new String(err.join(), StandardCharsets.UTF_8));
        }
    }

    private static byte[] readAll(InputStream stream) {
        try (stream) {
            return stream.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
