package dev.fimplayground.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.tokenizer.Tokenizer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /tokenize} with the vocabulary of a small model; the golden answers are this server's own, read. */
class TokenizeTest {
    @AutoClose
    private static final ServerFixture fixture = new ServerFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '~', textBlock = """
            {"content":"<|fim_prefix|>def f(x):"}                                            ~ {"tokens":[3066,472,284,1903,2215]}
            {"content":"<|fim_prefix|>x","with_pieces":true}                                 ~ {"tokens":[{"id":3066,"piece":"<|fim_prefix|>"},{"id":120,"piece":"x"}]}
            {"content":"<|fim_prefix|>x","with_pieces":true,"parse_special":false}           ~ {"tokens":[{"id":60,"piece":"<"},{"id":124,"piece":"|"},{"id":427,"piece":"fi"},{"id":109,"piece":"m"},{"id":2525,"piece":"_prefix"},{"id":124,"piece":"|"},{"id":62,"piece":">"},{"id":120,"piece":"x"}]}
            {"content":"é😀","with_pieces":true}                                             ~ {"tokens":[{"id":195,"piece":[195]},{"id":169,"piece":[169]},{"id":240,"piece":[240]},{"id":159,"piece":[159]},{"id":152,"piece":[152]},{"id":128,"piece":[128]}]}
            {"content":"x","add_special":true}                                               ~ {"tokens":[120]}
            {"content":""}                                                                   ~ {"tokens":[]}
            {"content":null}                                                                 ~ {"tokens":[]}
            {}                                                                               ~ {"tokens":[]}
            """)
    void theAnswerIsWrittenAsLlamaServerWritesIt(String body, String golden) throws Exception {
        HttpResponse<String> response = tokenize(body);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo(golden);
    }

    @Test
    void theContextIsToldAsLlamaServerTellsItToThoseWhoHaveTheKey() throws Exception {
        HttpResponse<String> props = fixture.send(fixture.request("/props"));
        assertThat(props.statusCode()).isEqualTo(200);
        assertThat(props.body())
                .isEqualTo("{\"default_generation_settings\":{\"n_ctx\":" + ScriptedGenerator.CONTEXT
                        + "},\"model_alias\":\"scripted\"}");
        assertThat(fixture.send(fixture.request("/props").setHeader("Authorization", "Bearer wrong"))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void thePiecesAreTheBytesOfTheText() throws Exception {
        String text = "<|repo_name|>shop\n<|file_sep|>naïve.py\n\t例 = '👩‍🚀'\n<|fim_prefix|>";
        JsonNode tokens = ServerFixture.json(tokenize(json(Map.of("content", text, "with_pieces", true)))
                        .body())
                .get("tokens");

        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (JsonNode token : tokens) {
            JsonNode piece = token.get("piece");
            if (piece.isString()) {
                joined.writeBytes(piece.stringValue().getBytes(StandardCharsets.UTF_8));
            } else {
                assertThat(piece.isArray()).isTrue();
                piece.forEach(each -> joined.write(each.intValue()));
            }
        }
        assertThat(joined.toString(StandardCharsets.UTF_8)).isEqualTo(text);
    }

    @Test
    void withoutParsingControlTokensTheyAreSeveralTokensOfText() throws Exception {
        Tokenizer tokenizer = fixture.generator.tokenizer();
        JsonNode tokens = ServerFixture.json(tokenize(json(Map.of("content", "<|fim_middle|>", "parse_special", false)))
                        .body())
                .get("tokens");

        assertThat(tokens.size()).isGreaterThan(1);
        tokens.forEach(
                token -> assertThat(tokenizer.isControl(token.intValue())).isFalse());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"content":5}                          | content must be one string
            {"content":["a",1]}                    | content must be one string
            {"content":"a","with_pieces":"yes"}    | with_pieces must be true or false
            {"content":"a","parse_special":1}      | parse_special must be true or false
            {"content":"a","add_special":{}}       | add_special must be true or false
            ["a"]                                  | one JSON object
            {"content":"a"                         | not sound JSON
            """)
    void aBadBodyIsRefusedByName(String body, String said) throws Exception {
        HttpResponse<String> response = tokenize(body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(ServerFixture.json(response.body()).at("/error/message").asString())
                .contains(said);
    }

    @Test
    void aTextThatIsFarTooLongIsRefusedAndTheLongestIsAnswered() throws Exception {
        String longest = "日".repeat(TokenizeCall.LONGEST_CONTENT);

        HttpResponse<String> answered = tokenize(json(Map.of("content", longest, "with_pieces", true)));
        HttpResponse<String> refused = tokenize(json(Map.of("content", longest + "x")));

        assertThat(answered.statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServerFixture.json(refused.body()).at("/error/param").asString())
                .isEqualTo("content");
    }

    @Test
    void theDoorIsKeptAsForCompletions() throws Exception {
        HttpRequest.BodyPublisher body = BodyPublishers.ofString("{\"content\":\"a\"}");
        HttpRequest.Builder wrongKey = fixture.request("/tokenize")
                .setHeader("Authorization", "Bearer wrong")
                .POST(body);
        HttpRequest.Builder foreign = fixture.request("/tokenize")
                .header("Origin", "http://evil.example")
                .POST(body);
        HttpRequest.Builder form = fixture.request("/tokenize")
                .setHeader("Content-Type", "text/plain")
                .POST(body);

        assertThat(fixture.send(wrongKey).statusCode()).isEqualTo(401);
        assertThat(fixture.send(foreign).statusCode()).isEqualTo(403);
        assertThat(fixture.send(form).statusCode()).isEqualTo(415);
        assertThat(fixture.send(fixture.request("/tokenize").GET()).statusCode())
                .isEqualTo(405);
        assertThat(fixture.send(fixture.request("/v1/tokenize").POST(body)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aForeignHostIsTurnedAwayBeforeItsTextIsRead() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            client.send("POST /tokenize HTTP/1.1\r\nHost: evil.example\r\nAuthorization: Bearer secret\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 15\r\n\r\n{\"content\":\"a\"}");
            assertThat(client.readUntil("\r\n")).contains("403");
        }
    }

    @Test
    void aBodyOver16MegabytesIs413() throws Exception {
        assertThat(tokenize("{\"content\":\"" + "x".repeat(17_000_000) + "\"}").statusCode())
                .isEqualTo(413);
    }

    private static HttpResponse<String> tokenize(String json) throws IOException, InterruptedException {
        return fixture.send(fixture.request("/tokenize").POST(BodyPublishers.ofString(json)));
    }

    private static String json(Map<String, Object> fields) {
        return new JsonMapper().writeValueAsString(fields);
    }
}
