package dev.fimplayground.snippet;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A Completions API whose middle is the prompt itself. Under {@code /cumulative/v1} each chunk has all the text so far. */
final class EchoServer implements AutoCloseable {
    private static final int PIECES = 3;

    /** In the order in which they came. */
    final List<JsonNode> bodies = new CopyOnWriteArrayList<>();

    /** Null where there was none. */
    final List<@Nullable String> keys = new CopyOnWriteArrayList<>();

    private final JsonMapper mapper = new JsonMapper();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    EchoServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/v1/completions", exchange -> answer(exchange, false));
        server.createContext("/cumulative/v1/completions", exchange -> answer(exchange, true));
        server.start();
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange, boolean cumulative) throws IOException {
        JsonNode body = mapper.readTree(exchange.getRequestBody().readAllBytes());
        bodies.add(body);
        keys.add(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean stream = body.get("stream").asBoolean();
        exchange.getResponseHeaders().set("Content-Type", stream ? "text/event-stream" : "application/json");
        exchange.getResponseHeaders().set("Connection", "close");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            String prompt = body.get("prompt").asString();
            if (stream) {
                stream(out, prompt, cumulative);
            } else {
                write(out, completion(prompt));
            }
        }
    }

    private void stream(OutputStream out, String text, boolean cumulative) throws IOException {
        int start = 0;
        for (int piece = 1; piece <= PIECES; piece++) {
            int end = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) * piece / PIECES);
            write(out, "data: " + completion(text.substring(cumulative ? 0 : start, end)) + "\n\n");
            start = end;
        }
        write(out, "data: {\"object\":\"text_completion\",\"choices\":[],\"usage\":{\"total_tokens\":3}}\n\n");
        write(out, "data: [DONE]\n\n");
    }

    private String completion(String text) {
        Map<String, Object> choice = Map.of("index", 0, "text", text, "finish_reason", "stop");
        return mapper.writeValueAsString(Map.of("object", "text_completion", "choices", List.of(choice)));
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
