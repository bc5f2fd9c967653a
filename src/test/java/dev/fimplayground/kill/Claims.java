package dev.fimplayground.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a child that will be killed speaks with its parent, a line each: it waits for the word to begin, says when it has,
 * and claims what it has kept. A claim has a kind, the time and words; it is printed after the fact, so
 * that what was claimed before the kill must be there after it.
 */
public final class Claims {
    static final String BEGIN = "begin";
    static final String BEGUN = "begun";

    private Claims() {}

    /**
     * One claim.
     *
     * @param millis as {@link System#currentTimeMillis()}, by the child
     */
    public record Claim(String kind, long millis, List<String> words) {
        static Claim parse(String line) {
            List<String> parts = List.of(line.split(" "));
            return new Claim(parts.get(0), Long.parseLong(parts.get(1)), parts.subList(2, parts.size()));
        }
    }

    /** For the child: waits until the parent wants it to begin, so that its start is not part of the round. */
    public static void awaitBegin() throws IOException {
        BufferedReader input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        if (!BEGIN.equals(input.readLine())) {
            throw new IOException("the parent is gone");
        }
    }

    /** For the child: waits for the parent to be gone, or to want no more of it. */
    public static void awaitEnd() throws IOException {
        while (System.in.read() >= 0) {
            // Only the end counts.
        }
    }

    /** For the child: from now on it may be killed at any moment. */
    public static void begun() {
        System.out.println(BEGUN);
        System.out.flush();
    }

    /** For the child. */
    public static synchronized void claim(String kind, Object... words) {
        StringBuilder line = new StringBuilder(kind).append(' ').append(System.currentTimeMillis());
        for (Object word : words) {
            line.append(' ').append(word);
        }
        System.out.println(line);
        System.out.flush();
    }
}
