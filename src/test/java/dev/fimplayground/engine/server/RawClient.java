package dev.fimplayground.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** A socket and nothing else, for what no HTTP client does: bad HTTP, slow reading, vanishing. */
final class RawClient implements AutoCloseable {
    private final Socket socket = new Socket();
    private final int port;

    RawClient(int port) throws IOException {
        this(port, 0);
    }

    /** @param receiveBuffer bytes; 0 for the system's choice */
    RawClient(int port, int receiveBuffer) throws IOException {
        this.port = port;
        if (receiveBuffer > 0) {
            socket.setReceiveBufferSize(receiveBuffer);
        }
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5000);
        socket.setSoTimeout(10_000);
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(UTF_8));
        socket.getOutputStream().flush();
    }

    void post(String json) throws IOException {
        post(json, "");
    }

    /** @param headers further lines, each ended by CRLF */
    void post(String json, String headers) throws IOException {
        send("POST /v1/completions HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nAuthorization: Bearer secret\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(UTF_8).length + "\r\n" + headers + "\r\n" + json);
    }

    InputStream input() throws IOException {
        return socket.getInputStream();
    }

    /** Reads until {@code end} has come, or the connection has ended. */
    String readUntil(String end) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!bytes.toString(UTF_8).endsWith(end)) {
            int next = input().read();
            if (next < 0) {
                break;
            }
            bytes.write(next);
        }
        return bytes.toString(UTF_8);
    }

    String readToEnd() throws IOException {
        return new String(input().readAllBytes(), UTF_8);
    }

    /** Closes with a reset instead of a farewell, as a killed machine's router would. */
    void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
