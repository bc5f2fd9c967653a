package dev.fimplayground.bench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fresh process with the window in it, started as the app is, on the headless platform. It prints its figures as lines
 * {@code figure NAME VALUE}; a value {@code now} stands for the time since the process was asked for.
 */
final class Probe {
    private static final String FIGURE = "figure ";
    private static final String BROKEN = "broken: ";

    private Probe() {}

    /** What a process measures. */
    @FunctionalInterface
    interface Measurement {
        void take() throws Exception;
    }

    /** Takes the measurement and ends the process, which the toolkit would keep alive, whatever came of it. */
    static void end(Measurement measurement) {
        int status = 1;
        try {
            measurement.take();
            status = 0;
        } catch (Exception broken) {
            System.out.println(BROKEN + broken);
        }
        Runtime.getRuntime().halt(status);
    }

    static void tell(String name, double value) {
        System.out.println(FIGURE + name + " " + value);
    }

    static void tellNow(String name) {
        System.out.println(FIGURE + name + " now");
    }

    /** Runs {@code main} to its end and adds its figures to {@code into}. */
    static void run(Class<?> main, List<String> arguments, Map<String, List<Double>> into)
            throws IOException, InterruptedException {
        long asked = System.nanoTime();
        Process process = new ProcessBuilder(command(main, arguments))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                read(line, asked, into);
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(main.getSimpleName() + " ended with status " + process.exitValue());
        }
    }

    static Map<String, List<Double>> figures() {
        return new LinkedHashMap<>();
    }

    private static void read(String line, long asked, Map<String, List<Double>> into) {
        if (line.startsWith(BROKEN)) {
            System.out.println(line);
        }
        if (!line.startsWith(FIGURE)) {
            return;
        }
        int space = line.lastIndexOf(' ');
        String value = line.substring(space + 1);
        double number = value.equals("now") ? (System.nanoTime() - asked) / 1e6 : Double.parseDouble(value);
        into.computeIfAbsent(line.substring(FIGURE.length(), space), _ -> new ArrayList<>())
                .add(number);
    }

    private static List<String> command(Class<?> main, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.add("@packaging/jvm.options");
        command.add(System.getProperty("bench.platform", "-Xshare:auto"));
        command.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
        // A new folder each time: what was left behind would be shown again.
        command.add("-Dfim-playground.home=" + Files.createTempDirectory("fim-playground-bench-"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(arguments);
        return command;
    }
}
