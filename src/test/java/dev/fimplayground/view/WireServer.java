package dev.fimplayground.view;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A real server on loopback that answers each request with the next answer, part by part as the test lets it. */
final class WireServer implements AutoCloseable {
    static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nX-Request-Id: req-42\r\nConnection: close\r\n\r\n";
    static final String END = chunk("", "\"stop\"", "null")
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":12,\"completion_tokens\":4,\"total_tokens\":16}}\n\n"
            + "data: [DONE]\n\n";

    private static final String NONE = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final BlockingQueue<List<String>> answers = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> heads = new LinkedBlockingQueue<>();
    private final Semaphore parts = new Semaphore(0);

    WireServer() throws IOException {
        Thread.ofVirtual().start(this::serve);
    }

    static String chunk(String text) {
        return chunk(text, "null", "null");
    }

    private static String chunk(String text, String finish, String usage) {
        return "data: {\"id\":\"cmpl-1\",\"model\":\"m\",\"choices\":[{\"text\":\"" + text
                + "\",\"index\":0,\"finish_reason\":" + finish + "}],\"usage\":" + usage + "}\n\n";
    }

    /** The next request gets these parts, each when {@link #release} allows it. */
    void answer(String... itsParts) {
        answers.add(List.of(itsParts));
    }

    void release(int count) {
        parts.release(count);
    }

    URI baseUrl() {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + "/v1");
    }

    /** The heads of the requests that came. */
    BlockingQueue<String> heads() {
        return heads;
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

    private void answer(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            if (!read(socket)) {
                socket.getOutputStream().write(NONE.getBytes(StandardCharsets.UTF_8));
                return;
            }
            List<String> answer = answers.poll(20, TimeUnit.SECONDS);
            OutputStream out = socket.getOutputStream();
            for (String part : answer == null ? List.<String>of() : answer) {
                parts.acquire();
                out.write(part.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (IOException clientLeft) {
            // A stopped run: nothing to tell.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** False for what asks for tokens, which this server has none of. */
    private boolean read(Socket socket) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder head = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        in.skip(length);
        if (head.toString().startsWith("POST /tokenize")) {
            return false;
        }
        heads.add(head.toString());
        return true;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
