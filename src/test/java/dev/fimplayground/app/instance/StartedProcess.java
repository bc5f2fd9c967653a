package dev.fimplayground.app.instance;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A real process that wishes to open a window; the first tells what it is told until its standard input ends. */
final class StartedProcess implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 60;

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    private StartedProcess(Process process) {
        this.process = process;
        Thread.startVirtualThread(this::read);
    }

    static StartedProcess start(Path folder, String file) throws IOException {
        return new StartedProcess(new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartedProcess.class.getName(),
                        folder.toString(),
                        file)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Optional<Path> file =
                Optional.of(arguments[1]).filter(path -> !path.isEmpty()).map(Path::of);
        switch (Start.of(Path.of(arguments[0]), file, Duration.ofSeconds(TIMEOUT_SECONDS))) {
            case Start.First(FirstInstance first) -> {
                System.out.println("first");
                first.listen(call -> System.out.println("told "
                        + call.map(Path::getFileName).map(Path::toString).orElse("to show up")));
                while (System.in.read() >= 0) {
                    // Only the end counts.
                }
                first.close();
            }
            case Start.HandedOver() -> System.out.println("handed over");
            case Start.Unanswered() -> System.out.println("unanswered");
        }
    }

    private void read() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            reader.lines().forEach(lines::add);
        } catch (IOException gone) {
            // Its end.
        }
    }

    String next() throws InterruptedException {
        String line = lines.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("nothing was said within " + TIMEOUT_SECONDS + " s");
        }
        return line;
    }

    int end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it does not end");
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
