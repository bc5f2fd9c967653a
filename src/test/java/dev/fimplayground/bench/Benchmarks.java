package dev.fimplayground.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Prints the figures that the product promises, each from fresh processes. Arguments: how often each is repeated, then
 * any of {@code start}, {@code type}, {@code jump}, {@code open}, {@code delta}, {@code stream}, {@code memory}, {@code
 * stop}, {@code history}, {@code history-tab}; none: all of these. {@code installed} compares the ways to start, where
 * the installers' image was built.
 */
public final class Benchmarks {
    private final int times;

    private Benchmarks(int times) {
        this.times = times;
    }

    public static void main(String[] arguments) throws Exception {
        int times = arguments.length == 0 ? 5 : Integer.parseInt(arguments[0]);
        List<String> chosen = arguments.length < 2
                ? List.of(
                        "start", "type", "jump", "open", "delta", "stream", "memory", "stop", "history", "history-tab")
                : List.of(arguments).subList(1, arguments.length);
        System.out.printf(
                "FIM Playground benchmarks: %s, Java %s, %d processors, each %d times%n",
                System.getProperty("os.name"),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                times);
        Benchmarks benchmarks = new Benchmarks(times);
        for (String name : chosen) {
            switch (name) {
                case "start" -> benchmarks.start();
                case "type" -> benchmarks.type();
                case "jump" -> benchmarks.jump();
                case "open" -> benchmarks.open();
                case "delta" -> benchmarks.delta();
                case "stream" -> benchmarks.stream();
                case "memory" -> benchmarks.memory();
                case "stop" -> benchmarks.stop();
                case "history" -> benchmarks.history();
                case "history-tab" -> benchmarks.historyTab();
                case "installed" -> benchmarks.installed();
                default -> throw new IllegalArgumentException("no benchmark is called " + name);
            }
        }
    }

    private void start() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        for (int i = 0; i < times; i++) {
            Probe.run(StartProbe.class, List.of(), figures);
        }
        print("Start from the build, built-in model", figures);
    }

    private void installed() throws IOException, InterruptedException {
        if (!StartComparison.isPossible()) {
            throw new IOException("there is no image in " + StartComparison.IMAGE + ": build the installers first");
        }
        Map<String, List<Double>> figures = Probe.figures();
        StartComparison comparison = new StartComparison(figures);
        for (int i = 0; i < times; i++) {
            comparison.round();
        }
        print("Start from the build and from the installers' image", figures);
    }

    private void type() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        for (int i = 0; i < times; i++) {
            for (String editor : List.of("window", "area", "plain")) {
                Probe.run(TypeProbe.class, List.of(editor), figures);
            }
        }
        print("Typing in 20,000 lines of Python: the window, RichTextFX without colours, JavaFX's text area", figures);
    }

    private void jump() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        for (int i = 0; i < times; i++) {
            Probe.run(JumpProbe.class, List.of(), figures);
        }
        print("Jumping in 20,000 lines of Python", figures);
    }

    private void open() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        for (int i = 0; i < times; i++) {
            Probe.run(OpenProbe.class, List.of("window"), figures);
            Probe.run(OpenProbe.class, List.of("plain"), figures);
        }
        print("Opening a file of 1 MB", figures);
    }

    private void delta() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        try (DeltaServer server = DeltaServer.start()) {
            for (int i = 0; i < times; i++) {
                String url = server.stampedUrl(5, 30).toString();
                Probe.run(DeltaProbe.class, List.of("60", "5", url), figures);
            }
        }
        print("Deltas, from their bytes to their glyphs", figures);
    }

    private void stream() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        try (DeltaServer server = DeltaServer.start()) {
            for (int i = 0; i < times; i++) {
                Probe.run(StreamProbe.class, List.of("stream", "cold 150/s", "600", url(server, 600, 150)), figures);
                Probe.run(StreamProbe.class, List.of("stream", "cold 20,000", "20000", url(server, 20000, 0)), figures);
                Probe.run(StreamProbe.class, warm(server), figures);
                curl(server.baseUrl(20000, 0), figures);
            }
        }
        print("Streams into the window", figures);
    }

    private static List<String> warm(DeltaServer server) {
        List<String> acts = new ArrayList<>(List.of("stream", "warming up", "6000", url(server, 6000, 2000)));
        acts.addAll(List.of("stream", "warm 150/s", "600", url(server, 600, 150)));
        acts.addAll(List.of("stream", "warm 600/s", "2400", url(server, 2400, 600)));
        acts.addAll(List.of("stream", "warm 2,000/s", "6000", url(server, 6000, 2000)));
        acts.addAll(List.of("stream", "warm 20,000", "20000", url(server, 20000, 0)));
        return acts;
    }

    /** The same stream as curl takes it, for comparison; left out where there is no curl. */
    private static void curl(URI baseUrl, Map<String, List<Double>> figures) throws InterruptedException {
        long asked = System.nanoTime();
        try {
            Process curl =
                    new ProcessBuilder("curl", "-sN", "-o", "/dev/null", "-d", "{}", baseUrl + "/completions").start();
            if (curl.waitFor(60, TimeUnit.SECONDS) && curl.exitValue() == 0) {
                figures.computeIfAbsent("curl, 20,000: complete, ms", _ -> new ArrayList<>())
                        .add((System.nanoTime() - asked) / 1e6);
            }
        } catch (IOException noCurl) {
            System.out.println("  (no curl here to compare with)");
        }
    }

    private void memory() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        try (DeltaServer server = DeltaServer.start()) {
            for (int i = 0; i < times; i++) {
                List<String> acts = new ArrayList<>(List.of("weigh", "window before any run"));
                for (int run = 1; run <= 10; run++) {
                    acts.addAll(List.of("stream", "run", "2000", url(server, 2000, 1000)));
                }
                acts.addAll(List.of("weigh", "window after ten runs of 2,000 tokens"));
                Probe.run(StreamProbe.class, acts, figures);
            }
        }
        figures.keySet().removeIf(name -> name.startsWith("run:"));
        print("Memory", figures);
    }

    private void stop() throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        try (DeltaServer server = DeltaServer.start()) {
            for (int i = 0; i < times; i++) {
                List<String> acts =
                        new ArrayList<>(List.of("stop", "in mid-stream", "20", "200", url(server, 100_000, 600)));
                acts.addAll(List.of("stop", "while waiting", "20", "0", url(server, -1, 0)));
                acts.addAll(List.of("stop", "between retries", "20", "0", "http://127.0.0.1:9"));
                Probe.run(StreamProbe.class, acts, figures);
            }
        }
        print("Stop", figures);
    }

    /** Once: the file takes minutes to make, and each question is asked many times. */
    private void history() throws IOException, InterruptedException {
        inFolder("History of 100,000 runs", 1, HistoryProbe.class);
    }

    /** The file, which takes minutes to make, is made once. */
    private void historyTab() throws IOException, InterruptedException {
        inFolder("History tab with 100,000 runs", times, HistoryTabProbe.class);
    }

    private static void inFolder(String title, int times, Class<?> probe) throws IOException, InterruptedException {
        Map<String, List<Double>> figures = Probe.figures();
        Path folder = Files.createTempDirectory("history-bench");
        for (int i = 0; i < times; i++) {
            String file = folder.resolve("history.db").toString();
            Probe.run(probe, List.of("100000", file), figures);
        }
        try (Stream<Path> left = Files.list(folder)) {
            for (Path each : left.toList()) {
                Files.delete(each);
            }
        }
        Files.delete(folder);
        print(title, figures);
    }

    private static String url(DeltaServer server, int deltas, int perSecond) {
        return server.baseUrl(deltas, perSecond).toString();
    }

    private static void print(String title, Map<String, List<Double>> figures) {
        System.out.println(System.lineSeparator() + title);
        figures.forEach((name, samples) -> {
            Figures of = Figures.of(samples);
            System.out.printf(Locale.ROOT, "  %-52s %s%n", name, samples.size() > 20 ? of.spread() : of.median());
        });
    }
}
