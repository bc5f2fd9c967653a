package dev.fimplayground.engine.process;

import dev.fimplayground.engine.LocalEngine;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of a running engine. */
record Api(URI baseUrl, Optional<String> key) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static Api of(LocalEngine.Address address) {
        return new Api(address.baseUrl(), Optional.of(address.key()));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> complete(Map<String, Object> fields) throws IOException, InterruptedException {
        return CLIENT.send(completion(fields), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<InputStream> stream(Map<String, Object> fields) throws IOException, InterruptedException {
        return CLIENT.send(completion(fields), HttpResponse.BodyHandlers.ofInputStream());
    }

    private HttpRequest completion(Map<String, Object> fields) {
        return request("/completions")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(new JsonMapper().writeValueAsString(fields)))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + path));
        key.ifPresent(secret -> request.header("Authorization", "Bearer " + secret));
        return request;
    }

    static JsonNode json(HttpResponse<String> response) {
        return new JsonMapper().readTree(response.body());
    }
}
