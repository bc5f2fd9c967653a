package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.completion.Tokenization.Counted;
import dev.fimplayground.completion.Tokenization.Failed;
import dev.fimplayground.completion.Tokenization.None;
import dev.fimplayground.model.FailureReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against a real socket: what is asked, what is understood, and that no answer can hurt. */
class OkHttpTokenizerClientTest {
    private final MockWebServer server = new MockWebServer();
    private final OkHttpTokenizerClient client = new OkHttpTokenizerClient(
            new LazyHttpClient(builder -> builder), ClientFixture.timeouts(5_000, 500, 300), Duration.ofSeconds(1));

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void theQuestionIsLlamaServersAndTheKeyGoesInTheHeader() throws Exception {
        server.enqueue(answer("{\"tokens\":[]}"));
        tokenize("<|fim_prefix|>é\ud800", "/v1");

        RecordedRequest request = server.takeRequest();
        JsonNode body = new JsonMapper()
                .readTree(Objects.requireNonNull(request.getBody()).utf8());
        assertThat(request.getRequestLine()).startsWith("POST /tokenize ");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(body.get("content").stringValue()).isEqualTo("<|fim_prefix|>é\ufffd");
        assertThat(body.get("add_special").booleanValue()).isFalse();
        assertThat(body.get("parse_special").booleanValue()).isTrue();
        assertThat(body.get("with_pieces").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "/v1,/tokenize",
        "/v1/,/tokenize",
        "/,/tokenize",
        "'',/tokenize",
        "/a/v1,/a/tokenize",
        "/v1/b,/v1/b/tokenize"
    })
    void itStandsBesideTheVersion(String basePath, String path) throws Exception {
        server.enqueue(answer("{\"tokens\":[]}"));
        tokenize("x", basePath);

        assertThat(server.takeRequest().getRequestLine()).startsWith("POST " + path + " ");
    }

    @Test
    void piecesBecomeBordersAlsoWhereATokenHoldsPartOfACharacter() {
        server.enqueue(answer("{\"tokens\":[{\"id\":7,\"piece\":\"<|fim_prefix|>\"},{\"id\":1,\"piece\":[240,159]},"
                + "{\"id\":2,\"piece\":[152,128]},{\"id\":3,\"piece\":\"x y\"}]}"));

        Counted counted = (Counted) tokenize("<|fim_prefix|>😀x y", "/v1");

        assertThat(counted.tokens()).isEqualTo(4);
        assertThat(counted.cut()).hasValueSatisfying(cut -> {
            assertThat(IntStream.range(0, cut.count()).mapToObj(cut::piece))
                    .containsExactly("<|fim_prefix|>", "😀", "", "x y");
            assertThat(cut.token(0)).isEqualTo(7);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"tokens\":[1,2]}",
                "{\"tokens\":[{\"id\":1},{\"id\":2}]}",
                "{\"tokens\":[{\"id\":1,\"piece\":\" a\"},{\"id\":2,\"piece\":\"b\"}]}"
            })
    void whereThePiecesAreNotTheTextTheNumberStillCounts(String json) {
        server.enqueue(answer(json));
        assertThat(tokenize("ab", "/v1")).isInstanceOfSatisfying(Counted.class, counted -> {
            assertThat(counted.tokens()).isEqualTo(2);
            assertThat(counted.cut()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501})
    void aServerWithoutATokenizerSaysSoByItsStatus(int status) {
        server.enqueue(
                new MockResponse.Builder().code(status).body("nothing here").build());
        assertThat(tokenize("x", "/v1")).isEqualTo(new None());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "<html>",
                "{\"tokens\":5}",
                "{\"tokens\":{}}",
                "{\"tokens\":[\"a\"]}",
                "{\"tokens\":[-1]}",
                "{\"tokens\":[1.5]}",
                "{\"tokens\":[null]}",
                "{\"tokens\":[99999999999]}",
                "{\"tokens\":[{\"piece\":\"x\"}]}",
                "{\"tokens\":[{\"id\":1,\"piece\":[\"x\"]}]}",
                "{\"tokens\":[{\"id\":1,\"piece\":[376]}]}",
                "{\"tokens\":[1]",
                "{\"error\":\"Unexpected endpoint\"}"
            })
    void whatIsNoAnswerOfATokenizerIsABrokenOne(String body) {
        server.enqueue(answer(body));
        assertThat(reason(tokenize("x", "/v1"))).isEqualTo(FailureReason.UNEXPECTED_SHAPE);
    }

    @Test
    void moreTokensThanBytesAreNotBelieved() {
        server.enqueue(answer("{\"tokens\":[" + "1,".repeat(400) + "1]}"));
        assertThat(reason(tokenize("x", "/v1"))).isEqualTo(FailureReason.UNEXPECTED_SHAPE);
    }

    @Test
    void anAnswerFarLargerThanTheTextIsNotReadToItsEnd() {
        server.enqueue(answer("{\"tokens\":[" + " ".repeat(5_000_000) + "]}"));
        assertThat(reason(tokenize("x", "/v1"))).isEqualTo(FailureReason.EVENT_TOO_LARGE);
    }

    @Test
    void aNestingBombIsABrokenAnswer() {
        server.enqueue(answer("[".repeat(10_000)));
        assertThat(reason(tokenize("x".repeat(1_000), "/v1"))).isEqualTo(FailureReason.UNEXPECTED_SHAPE);
    }

    @Test
    void aServerThatAnswersNothingIsNotWaitedForLong() {
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThat(reason(tokenize("x", "/v1"))).isEqualTo(FailureReason.FIRST_BYTE_TIMEOUT);
    }

    @Test
    void anAnswerThatTricklesIsGivenUp() {
        server.enqueue(new MockResponse.Builder()
                .body(" ".repeat(400))
                .throttleBody(1, 50, TimeUnit.MILLISECONDS)
                .build());
        try (OkHttpTokenizerClient patient = new OkHttpTokenizerClient(
                new LazyHttpClient(builder -> builder), ClientFixture.PATIENT, Duration.ofMillis(300))) {
            Connection connection = ClientFixture.connection(server.url("/v1").uri());
            assertThat(reason(patient.tokenize("x", connection))).isEqualTo(FailureReason.SILENCE_TIMEOUT);
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        try (MockWebServer other = new MockWebServer()) {
            other.start();
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .setHeader("Location", other.url("/tokenize"))
                    .build());
            assertThat(reason(tokenize("x", "/v1"))).isEqualTo(FailureReason.CROSS_HOST_REDIRECT);
            assertThat(other.getRequestCount()).isZero();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void aRefusalIsToldWithoutTheKey() {
        server.enqueue(new MockResponse.Builder()
                .code(401)
                .body("{\"error\":{\"message\":\"wrong key " + KEY + "\"}}")
                .build());
        Tokenization answer = tokenize("x", "/v1");
        assertThat(reason(answer)).isEqualTo(FailureReason.WRONG_KEY);
        assertThat(answer.toString()).doesNotContain(KEY);
    }

    @Test
    void aKeyIsNotSentOverPlainHttpToAnotherMachine() {
        Tokenization answer = client.tokenize("x", ClientFixture.connection(URI.create("http://192.168.0.7:8080/v1")));
        assertThat(reason(answer)).isEqualTo(FailureReason.KEY_OVER_PLAIN_HTTP);
    }

    @Test
    void nobodyListeningIsAFailure() {
        URI gone = server.url("/v1").uri();
        server.close();
        assertThat(reason(client.tokenize("x", ClientFixture.connection(gone))))
                .isEqualTo(FailureReason.CONNECTION_REFUSED);
    }

    @Test
    void theContextIsAskedForWithTheKeyAndWithoutAText() throws Exception {
        server.enqueue(answer("{\"default_generation_settings\":{\"id\":0,\"n_ctx\":8192},\"total_slots\":4}"));
        assertThat(client.contextLimit(connection("/v1"))).hasValue(8192);

        RecordedRequest request = server.takeRequest();
        assertThat(request.getRequestLine()).startsWith("GET /props ");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
        assertThat(request.getBodySize()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "<html>",
                "{\"default_generation_settings\":7}",
                "{\"default_generation_settings\":{\"n_ctx\":0}}",
                "{\"default_generation_settings\":{\"n_ctx\":-1}}",
                "{\"default_generation_settings\":{\"n_ctx\":1.5}}",
                "{\"default_generation_settings\":{\"n_ctx\":\"4096\"}}",
                "{\"default_generation_settings\":{\"n_ctx\":99999999999}}"
            })
    void whatDoesNotTellAContextTellsNone(String body) {
        server.enqueue(answer(body));
        assertThat(client.contextLimit(connection("/v1"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 401, 404, 500})
    void aServerThatDoesNotAnswerTellsNoContext(int status) {
        server.enqueue(new MockResponse.Builder().code(status).body("no").build());
        assertThat(client.contextLimit(connection("/v1"))).isEmpty();
    }

    private Tokenization tokenize(String text, String basePath) {
        return client.tokenize(text, connection(basePath));
    }

    private Connection connection(String basePath) {
        URI root = server.url("/").uri();
        String base = root.toString().substring(0, root.toString().length() - 1) + basePath;
        return ClientFixture.connection(URI.create(base));
    }

    private static FailureReason reason(Tokenization answer) {
        assertThat(answer).isInstanceOf(Failed.class);
        return ((Failed) answer).failure().reason();
    }

    private static MockResponse answer(String json) {
        return new MockResponse.Builder()
                .setHeader("Content-Type", "application/json")
                .body(json)
                .build();
    }
}
