package dev.fimplayground.engine.server;

import dev.fimplayground.completion.ApiKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server with the key "secret" in front of a scripted generator, and a client that talks to it. */
final class ServerFixture implements AutoCloseable {
    final ScriptedGenerator generator = new ScriptedGenerator();
    final EngineServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    ServerFixture() {
        this(ServerLimits.DEFAULTS);
    }

    ServerFixture(ServerLimits limits) {
        try {
            server = new EngineServer(
                    generator, new ServerSettings(0, Optional.of(new ApiKey("secret")), false, limits));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return server.port();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer secret")
                .header("Content-Type", "application/json");
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> complete(String json) throws IOException, InterruptedException {
        return send(request("/v1/completions").POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    CompletableFuture<HttpResponse<String>> completeLater(String json) {
        HttpRequest.Builder request = request("/v1/completions").POST(HttpRequest.BodyPublishers.ofString(json));
        return client.sendAsync(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Asks until it is not refused for want of a place, for at most five seconds. */
    void awaitPlace(String json) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
        while (complete(json).statusCode() != 200) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no place became free");
            }
        }
    }

    static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }

    @Override
    public void close() {
        client.shutdownNow();
        server.close();
    }
}
