package dev.fimplayground.bench;

import dev.fimplayground.app.Launcher;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The program's test of itself, started as a process from the build, from the installers' image without its caches, and
 * from the image as it is shipped, one after the other. Measured from outside: its first line comes when the window can be
 * used, the third when the first middle is there.
 */
final class StartComparison {
    static final Path IMAGE = Path.of("target", "installer-work", "image", "fim-playground");
    private static final List<String> SELF_TEST = List.of("self-test", "--headless");

    private final Map<String, List<Double>> figures;

    StartComparison(Map<String, List<Double>> figures) {
        this.figures = figures;
    }

    static boolean isPossible() {
        return Files.isExecutable(launcher());
    }

    void round() throws IOException, InterruptedException {
        measure("build", new ProcessBuilder(fromTheBuild()));
        ProcessBuilder withoutCache = new ProcessBuilder(fromTheImage());
        withoutCache.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=off");
        measure("image without caches", withoutCache);
        measure("image", new ProcessBuilder(fromTheImage()));
    }

    private void measure(String name, ProcessBuilder start) throws IOException, InterruptedException {
        long asked = System.nanoTime();
        Process process = start.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader lines = process.inputReader()) {
            lines.readLine();
            add(name + ": start to usable window, ms", (System.nanoTime() - asked) / 1e6);
            add(name + ": start to usable window, CPU ms", cpuMillis(process));
            add(name + ": memory then, MB", Memory.residentMegabytes(process.pid()));
            lines.readLine();
            lines.readLine();
            add(name + ": start to the first middle, ms", (System.nanoTime() - asked) / 1e6);
            add(name + ": memory then, window, MB", Memory.residentMegabytes(process.pid()));
            process.children()
                    .forEach(engine -> add(name + ": memory then, engine, MB", Memory.residentMegabytes(engine.pid())));
            lines.lines().forEach(_ -> {});
        }
        if (process.waitFor() != 0) {
            throw new IOException(name + " ended with status " + process.exitValue());
        }
    }

    private void add(String name, double value) {
        figures.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }

    private static double cpuMillis(Process process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(-1L);
    }

    private static List<String> fromTheBuild() {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("@packaging/jvm.options");
        command.add(System.getProperty("bench.platform", "-Xshare:auto"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Launcher.class.getName()));
        command.addAll(SELF_TEST);
        return command;
    }

    private static List<String> fromTheImage() {
        List<String> command = new ArrayList<>(List.of(launcher().toString()));
        command.addAll(SELF_TEST);
        return command;
    }

    private static Path launcher() {
        return IMAGE.resolve("bin").resolve("fim-playground").toAbsolutePath();
    }
}
