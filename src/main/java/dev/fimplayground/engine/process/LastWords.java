package dev.fimplayground.engine.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps the last lines of a child's standard error, for the case that it dies. Read on a thread of its own, so that
 * the child never waits for it.
 */
final class LastWords {
    private static final int LINES = 20;
    private static final int LONGEST_LINE = 500;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;

    LastWords(InputStream errors) {
        reader = Thread.ofPlatform().daemon().name("engine-errors").start(() -> read(errors));
    }

    private void read(InputStream errors) {
        try (BufferedReader reading = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            for (String line = reading.readLine(); line != null; line = reading.readLine()) {
                keep(line);
            }
        } catch (IOException gone) {
            // The process ended; what was read stays.
        }
    }

    private synchronized void keep(String line) {
        // The JVM's notices on incubating modules and native access say nothing about a failure.
        if (line.isBlank() || line.startsWith("WARNING: ")) {
            return;
        }
        lines.add(line.substring(0, Math.min(line.length(), LONGEST_LINE)));
        if (lines.size() > LINES) {
            lines.remove();
        }
    }

    /** Everything that was kept, once the child has ended and its last bytes were read. */
    String afterTheEnd() {
        try {
            reader.join(1000);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return String.join("\n", lines);
        }
    }
}
