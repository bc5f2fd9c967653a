package dev.fimplayground.completion.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** A server that writes exactly the bytes a test wants, and breaks off exactly where it wants. */
public final class RawServer implements AutoCloseable {
    private final ServerSocket listener;
    private final BlockingQueue<String> requests = new LinkedBlockingQueue<>();

    /** What one connection does after its request has been read. */
    @FunctionalInterface
    public interface Script {
        void run(Peer peer) throws Exception;
    }

    public RawServer(Script script) throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.startVirtualThread(() -> accept(script));
    }

    static RawServer answering(String answer) throws IOException {
        return new RawServer(peer -> peer.write(answer));
    }

    /** An answer whose body ends where the connection does. */
    static String ok(String contentType, String body) {
        return "HTTP/1.1 200 OK\r\nContent-Type: " + contentType
                + "\r\nX-Request-Id: req-1\r\nConnection: close\r\n\r\n" + body;
    }

    static String stream(String body) {
        return ok("text/event-stream", body);
    }

    public URI baseUrl() {
        return URI.create("http://127.0.0.1:" + port() + "/v1");
    }

    int port() {
        return listener.getLocalPort();
    }

    /** The requests so far, heads and bodies. */
    public BlockingQueue<String> requests() {
        return requests;
    }

    private void accept(Script script) {
        try {
            while (true) {
                Socket socket = listener.accept();
                Thread.startVirtualThread(() -> serve(socket, script));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket, Script script) {
        try (socket) {
            String request = readRequest(socket.getInputStream());
            requests.add(request);
            script.run(new Peer(socket, request));
        } catch (Exception gone) {
            // The client went away, which is what many of these tests are about.
        }
    }

    private static String readRequest(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.write(b);
        }
        String text = head.toString(StandardCharsets.US_ASCII);
        int length = Integer.parseInt(text.replaceAll("(?is).*content-length: (\\d+).*", "$1"));
        return text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    /** The server's side of one connection. */
    public record Peer(Socket socket, String request) {
        Peer(Socket socket) {
            this(socket, "");
        }

        public void write(String text) throws IOException {
            write(text.getBytes(StandardCharsets.UTF_8));
        }

        public void write(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        }

        /** A slow server; ends early when the client goes away. */
        public void pause(Duration length) throws IOException {
            socket.setSoTimeout((int) length.toMillis());
            try {
                if (socket.getInputStream().read() < 0) {
                    throw new EOFException("the client went away");
                }
            } catch (SocketTimeoutException over) {
                socket.setSoTimeout(0);
            }
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Completes when the client has closed the connection. */
        void awaitClose(CompletableFuture<Long> closedAt) throws IOException {
            try {
                while (socket.getInputStream().read() >= 0) {
                    // Nothing more is expected, but a client may send it.
                }
            } finally {
                closedAt.complete(System.nanoTime());
            }
        }
    }
}
