package dev.fimplayground.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A completion server on loopback that streams a known text, delta by delta, as fast as asked: the number of deltas and
 * their rate are in the path, {@code /20000/0/completions} for 20,000 unthrottled and {@code /1500/150/…} for 150 a second.
 * A negative number of deltas is never answered. {@code /stamped/30/150/…} streams lines that tell when they were written.
 */
final class DeltaServer implements AutoCloseable {
    private static final String[] PIECES = {
        "    ",
        "for",
        " item",
        " in",
        " items",
        ":\n",
        "        ",
        "total",
        " +=",
        " weight",
        "[",
        "item",
        "]",
        " *",
        " 2",
        "\n"
    };

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";

    private final ServerSocket listening;

    private DeltaServer(ServerSocket listening) {
        this.listening = listening;
    }

    static DeltaServer start() throws IOException {
        DeltaServer server = new DeltaServer(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(server::serve);
        return server;
    }

    /** The base URL of a stream of {@code deltas}; {@code perSecond} 0 is unthrottled. */
    URI baseUrl(int deltas, int perSecond) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/" + deltas + "/" + perSecond);
    }

    /** The base URL of a stream in which each delta is a line of its own: the time at which it was written. */
    URI stampedUrl(int deltas, int perSecond) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/stamped/" + deltas + "/" + perSecond);
    }

    /** The clock of the stamps, which all processes of a machine share: microseconds since 1970. */
    static long micros() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    static boolean isStamp(String line) {
        return line.matches("\\d{16}");
    }

    /** The text that a stream of {@code deltas} carries. */
    static String text(int deltas) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < deltas; i++) {
            text.append(piece(i));
        }
        return text.toString();
    }

    private static String piece(int index) {
        return PIECES[index % PIECES.length];
    }

    private void serve() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> answer(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            String[] path = readRequest(new BufferedInputStream(socket.getInputStream()))
                    .split("/", -1);
            if (path[1].equals("stamped")) {
                streamStamped(socket.getOutputStream(), Integer.parseInt(path[2]), Integer.parseInt(path[3]));
            } else {
                stream(socket.getOutputStream(), Integer.parseInt(path[1]), Integer.parseInt(path[2]));
            }
        } catch (IOException clientLeft) {
            // A stopped run: nothing to tell.
        }
    }

    /** Reads head and body and returns the path. */
    private static String readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.append((char) read);
        }
        int length = head.toString()
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring(line.indexOf(':') + 1).strip()))
                .findFirst()
                .orElse(0);
        in.readNBytes(length);
        return head.substring(head.indexOf(" ") + 1, head.indexOf(" HTTP"));
    }

    private static void stream(OutputStream out, int deltas, int perSecond) throws IOException {
        write(out, HEAD);
        long started = System.nanoTime();
        StringBuilder batch = new StringBuilder();
        for (int i = 0; i < deltas; i++) {
            batch.append(chunk(piece(i)));
            if (perSecond > 0 || batch.length() > 16_000) {
                Pauses.until(perSecond == 0 ? started : started + i * 1_000_000_000L / perSecond);
                write(out, batch.toString());
                batch.setLength(0);
            }
        }
        write(out, batch + ending(deltas));
    }

    /** The first delta comes a moment after the head, as from a model that reads its prompt. */
    private static void streamStamped(OutputStream out, int deltas, int perSecond) throws IOException {
        write(out, HEAD);
        long started = System.nanoTime() + Duration.ofMillis(150).toNanos();
        for (int i = 0; i < deltas; i++) {
            Pauses.until(started + i * 1_000_000_000L / perSecond);
            write(out, chunk(micros() + "\n"));
        }
        write(out, ending(deltas));
    }

    private static String chunk(String text) {
        return "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":1726132850,\"model\":\"deltas\",\"choices\":[{\"text\":\""
                + text.replace("\n", "\\n")
                + "\",\"index\":0,\"finish_reason\":null,\"logprobs\":null}],\"usage\":null}\n\n";
    }

    private static String ending(int deltas) {
        return "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":1726132850,\"model\":\"deltas\",\"choices\":[{\"text\":\"\",\"index\":0,\"finish_reason\":\"stop\",\"logprobs\":null}],\"usage\":null}\n\n"
                + "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":1726132850,\"model\":\"deltas\",\"choices\":[],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":"
                + deltas + ",\"total_tokens\":" + (deltas + 1) + "}}\n\ndata: [DONE]\n\n";
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
