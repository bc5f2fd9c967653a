package dev.fimplayground.completion.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import mockwebserver3.MockResponse;

/** Recorded answers of real servers. */
final class Transcript {
    private Transcript() {}

    static String body(String name) {
        return read(name + ".body.txt");
    }

    /** The recorded head and body, whole. */
    static MockResponse response(String name) {
        String[] head = read(name + ".headers.txt").strip().split("\\R");
        MockResponse.Builder response = new MockResponse.Builder().status(head[0]);
        for (int i = 1; i < head.length; i++) {
            if (head[i].startsWith("Content-Type")) {
                response.setHeader(
                        "Content-Type",
                        head[i].substring(head[i].indexOf(':') + 1).strip());
            }
        }
        return response.body(body(name)).build();
    }

    private static String read(String file) {
        try (InputStream in = Transcript.class.getResourceAsStream("/transcripts/llama-server/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
