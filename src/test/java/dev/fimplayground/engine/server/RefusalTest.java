package dev.fimplayground.engine.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RefusalTest {
    @AutoClose
    private static final ServerFixture fixture = new ServerFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            temperature       | 2               | [0, 2)
            temperature       | -0.1            | [0, 2)
            temperature       | 1e999           | [0, 2)
            temperature       | "hot"           | a number
            temperature       | true            | a number
            top_p             | 0               | (0, 1]
            top_p             | 1.01            | (0, 1]
            presence_penalty  | 2.5             | [-2, 2]
            presence_penalty  | -2.01           | [-2, 2]
            seed              | -1              | [0, 2147483647]
            seed              | 2147483648      | [0, 2147483647]
            seed              | 1.5             | whole number
            max_tokens        | 0               | >= 1
            max_tokens        | 99999999999999999999999 | >= 1
            max_tokens        | "7"             | whole number
            logprobs          | 21              | [0, 20]
            logprobs          | true            | [0, 20]
            stop              | ""              | none of them empty
            stop              | ["a","b","c","d","e"] | at most 4
            stop              | ["a",""]        | none of them empty
            stop              | [151643,"a"]    | all strings
            stop              | ["a",151643]    | all strings
            stop              | [-1]            | token ids
            stop              | [1.5]           | token ids
            stop              | [1,2,3,4,5]     | at most 4
            stop              | {"a":"b"}       | a string or an array
            stop              | 5               | a string or an array
            stream            | "yes"           | true or false
            stream_options    | {"include_usage":true} | stream is true
            prompt            | ""              | prompt should not be empty or only spaces
            prompt            | " \\n\\t "      | prompt should not be empty or only spaces
            prompt            | ["count"]       | one string
            prompt            | null            | required
            model             | null            | required
            model             | 5               | one string
            n                 | 2               | not supported
            echo              | true            | not supported
            best_of           | 3               | not supported
            suffix            | "x"             | not supported
            logit_bias        | {"50256":-100}  | not supported
            frequency_penalty | 0.5             | not supported
            """)
    void aBadFieldIsNamedWithItsRange(String field, String value, String said) throws Exception {
        HttpResponse<String> response = fixture.complete(withField(field, value));

        JsonNode body = ServerFixture.json(response.body());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(body.at("/error/message").asString()).contains(field).contains(said);
        assertThat(body.at("/error/param").asString()).isEqualTo(field);
        assertThat(body.at("/error/type").asString()).isEqualTo("invalid_request_error");
        assertThat(body.at("/error/code").asString()).isEqualTo("invalid_parameter_error");
        assertThat(body.get("request_id").asString())
                .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
        assertThat(fixture.generator.asked).isEmpty();
    }

    private static String withField(String field, String value) {
        String model = field.equals("model") ? "" : "\"model\":\"scripted\",";
        String prompt = field.equals("prompt") ? "" : "\"prompt\":\"count\",";
        return "{" + model + prompt + "\"" + field + "\":" + value + "}";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"model":"scripted",                          | not sound JSON
            {"model":"scripted","prompt":"count"} x       | not sound JSON
            {"model":"scripted","prompt":"count"}{}       | not sound JSON
            {"model":"scripted","temperature":NaN}        | not sound JSON
            {"model":"scripted","stream":true,"stream_options":[]} | stream_options
            []                                            | one JSON object
            "text"                                        | one JSON object
            null                                          | one JSON object
            ``                                            | JSON
            """)
    void aBodyThatIsNotOneJsonObjectIsRefused(String body, String said) throws Exception {
        HttpResponse<String> response = fixture.complete(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ServerFixture.json(response.body()).at("/error/message").asString())
                .contains(said);
    }

    @Test
    void aNestingBombIsRefused() throws Exception {
        String bomb = "{\"model\":\"scripted\",\"x\":" + "[".repeat(1_000_000) + "]".repeat(1_000_000) + "}";

        assertThat(fixture.complete(bomb).statusCode()).isEqualTo(400);
    }

    @Test
    void aBombOfManySmallValuesIsRefused() throws Exception {
        String bomb = "{\"model\":\"scripted\",\"prompt\":\"count\",\"x\":[" + "[],".repeat(1_000_000) + "[]]}";

        assertThat(fixture.complete(bomb).statusCode()).isEqualTo(400);
    }

    @Test
    void brokenUtf8IsRefused() throws Exception {
        byte[] body = "{\"model\":\"scripted\",\"prompt\":\"?\"}".getBytes(UTF_8);
        body[body.length - 3] = (byte) 0xff;

        HttpResponse<String> response =
                fixture.send(fixture.request("/v1/completions").POST(HttpRequest.BodyPublishers.ofByteArray(body)));

        assertThat(response.statusCode()).isEqualTo(400);
    }

    @Test
    void anUnknownModelIsNotFoundEvenWithHalfACharacterInItsName() throws Exception {
        HttpResponse<String> response = fixture.complete("""
                {"model":"gpt-5\\ud800","prompt":"count"}""");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(ServerFixture.json(response.body()).at("/error/code").asString())
                .isEqualTo("model_not_found");
        assertThat(response.body()).contains("gpt-5").contains("scripted");
    }

    @Test
    void aPromptOverTheContextIsRefusedWithBothNumbersAlsoWhenStreaming() throws Exception {
        for (String stream : new String[] {"true", "false"}) {
            HttpResponse<String> response =
                    fixture.complete("{\"model\":\"scripted\",\"prompt\":\"long\",\"stream\":" + stream + "}");

            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(ServerFixture.json(response.body()).at("/error/message").asString())
                    .contains("100007")
                    .contains("100000");
        }
        fixture.generator.asked.clear();
    }

    @Test
    void anUnknownPathIs404AndAWrongMethod405() throws Exception {
        assertThat(fixture.send(fixture.request("/v1/chat/completions")).statusCode())
                .isEqualTo(404);
        assertThat(fixture.send(fixture.request("/v1/completions")).statusCode())
                .isEqualTo(405);
        assertThat(fixture.send(fixture.request("/v1/models").DELETE()).statusCode())
                .isEqualTo(405);
    }

    @ParameterizedTest
    @CsvSource({"text/plain", "application/x-www-form-urlencoded", "application/json; charset=utf-16"})
    void anotherContentTypeIs415(String contentType) throws Exception {
        HttpRequest.Builder request = fixture.request("/v1/completions")
                .setHeader("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertThat(fixture.send(request).statusCode()).isEqualTo(415);
    }

    @Test
    void aBodyOver16MegabytesIs413WithAndWithoutADeclaredLength() throws Exception {
        byte[] large = new byte[16 * 1024 * 1024 + 1];
        HttpRequest.Builder declared =
                fixture.request("/v1/completions").POST(HttpRequest.BodyPublishers.ofByteArray(large));
        HttpRequest.Builder chunked = fixture.request("/v1/completions")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));

        assertThat(fixture.send(declared).statusCode()).isEqualTo(413);
        assertThat(fixture.send(chunked).statusCode()).isEqualTo(413);
        assertThat(fixture.send(fixture.request("/health")).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Bearer secre", "Bearer secrett", "Basic secret", "secret", "Bearer"})
    void aWrongKeyIs401(String authorization) throws Exception {
        HttpRequest.Builder request = fixture.request("/v1/models").setHeader("Authorization", authorization);

        HttpResponse<String> response = fixture.send(request);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(ServerFixture.json(response.body()).at("/error/code").asString())
                .isEqualTo("invalid_api_key");
        assertThat(response.body()).doesNotContain("wrong");
    }

    @ParameterizedTest
    @CsvSource({"http://evil.example", "null", "http://127.0.0.1:1", "https://localhost"})
    void aForeignOriginIs403(String origin) throws Exception {
        assertThat(fixture.send(fixture.request("/v1/models").header("Origin", origin))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itsOwnOriginIsAnswered() throws Exception {
        String own = "http://LOCALHOST:" + fixture.port();

        assertThat(fixture.send(fixture.request("/v1/models").header("Origin", own))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"evil.example", "127.0.0.1", "127.0.0.1:1", "[::1]"})
    void aForeignHostIs403(String host) throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            client.send("GET /health HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");

            assertThat(client.readToEnd()).startsWith("HTTP/1.1 403 ").contains("host_not_allowed");
        }
    }

    @Test
    void twoHostHeadersOrNoneAre403() throws Exception {
        String good = "Host: localhost:" + fixture.port() + "\r\n";
        for (String hosts : new String[] {good + "Host: evil.example\r\n", ""}) {
            try (RawClient client = new RawClient(fixture.port())) {
                client.send("GET /health HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n");

                assertThat(client.readToEnd()).startsWith("HTTP/1.1 403 ");
            }
        }
    }
}
