package dev.fimplayground.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.generation.GenerationRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CompletionAnswerTest {
    @AutoClose
    private final ServerFixture fixture = new ServerFixture();

    @Test
    void aWholeAnswerHasTextFinishReasonAndUsage() throws Exception {
        HttpResponse<String> response = fixture.complete("""
                {"model":"scripted","prompt":"count","max_tokens":3}""");

        JsonNode answer = ServerFixture.json(response.body());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.get("id").asString()).startsWith("cmpl-");
        assertThat(answer.get("object").asString()).isEqualTo("text_completion");
        assertThat(answer.get("created").asLong()).isBetween(1_700_000_000L, 9_000_000_000L);
        assertThat(answer.get("model").asString()).isEqualTo("scripted");
        assertThat(answer.get("system_fingerprint").isString()).isTrue();
        assertThat(answer.get("choices").toString()).isEqualTo("""
                [{"text":"w0 w1 w2 ","index":0,"finish_reason":"length","logprobs":null}]""");
        assertThat(answer.get("usage").toString()).isEqualTo("""
                {"prompt_tokens":3,"completion_tokens":3,"total_tokens":6,"prompt_tokens_details":{"cached_tokens":2}}""");
    }

    @Test
    void aStreamIsDeltasThenFinishReasonThenUsageThenDone() throws Exception {
        HttpResponse<String> response = fixture.complete("""
                {"model":"scripted","prompt":"count","max_tokens":2,"stream":true,"stream_options":{"include_usage":true}}""");

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        List<String> events = List.of(response.body().split("\n\n"));
        assertThat(events).hasSize(5).allMatch(event -> event.startsWith("data: "));
        assertThat(choice(events.get(0))).isEqualTo("""
                [{"text":"w0 ","index":0,"finish_reason":null,"logprobs":null}]""");
        assertThat(data(events.get(0)).get("usage").isNull()).isTrue();
        assertThat(choice(events.get(1))).contains("\"text\":\"w1 \"");
        assertThat(choice(events.get(2))).isEqualTo("""
                [{"text":"","index":0,"finish_reason":"length","logprobs":null}]""");
        assertThat(choice(events.get(3))).isEqualTo("[]");
        assertThat(data(events.get(3)).get("usage").get("total_tokens").asInt()).isEqualTo(5);
        assertThat(events.get(4)).isEqualTo("data: [DONE]");
        assertThat(events.stream()
                        .limit(4)
                        .map(event -> data(event).get("id").asString())
                        .distinct())
                .hasSize(1);
    }

    @Test
    void aStreamWithoutTheOptionSaysNothingOfUsage() throws Exception {
        String body = fixture.complete("""
                {"model":"scripted","prompt":"count","max_tokens":1,"stream":true}""").body();

        assertThat(body).endsWith("data: [DONE]\n\n").doesNotContain("usage");
    }

    @Test
    void logProbabilitiesHaveTheLegacyShapeAndTheDrawnTokenAmongThem() throws Exception {
        String body = fixture.complete("""
                {"model":"scripted","prompt":"count","max_tokens":2,"logprobs":2}""").body();

        assertThat(ServerFixture.json(body).at("/choices/0/logprobs").toString())
                .isEqualTo("""
                {"text_offset":[0,3],"token_logprobs":[-0.5,-0.5],"tokens":["w0 ","w1 "],\
                "top_logprobs":[{"best":-0.25,"w0 ":-0.5},{"best":-0.25,"w1 ":-0.5}]}""");
    }

    @Test
    void everyParameterReachesTheGenerator() throws Exception {
        fixture.complete("""
                {"model":"scripted","prompt":"count","max_tokens":7,"temperature":0.25,"top_p":0.5,"presence_penalty":-1.5,
                 "seed":2147483647,"stop":["a","b"],"logprobs":20,"unknown":{"x":[1]},"n":1,"echo":false,"user":"me"}""");

        assertThat(fixture.generator.asked.take())
                .isEqualTo(new GenerationRequest(
                        "count",
                        7,
                        0.25,
                        0.5,
                        -1.5,
                        OptionalLong.of(2147483647),
                        List.of("a", "b"),
                        OptionalInt.of(20)));
    }

    @Test
    void whatIsNotSentOrNullGetsTheDocumentedDefault() throws Exception {
        fixture.complete("""
                {"model":"scripted","prompt":"count","temperature":null,"stop":null,"seed":null,"n":null}""");

        assertThat(fixture.generator.asked.take())
                .isEqualTo(new GenerationRequest(
                        "count", 256, 1, 1, 0, OptionalLong.empty(), List.of(), OptionalInt.empty()));
    }

    @Test
    void stopTokensAreHandedOn() throws Exception {
        fixture.complete("""
                {"model":"scripted","prompt":"count","stop":[151643,7]}""");

        GenerationRequest asked = fixture.generator.asked.remove();
        assertThat(asked.stopTokens()).containsExactlyInAnyOrder(151643, 7);
        assertThat(asked.stop()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErrorOfTheVirtualMachineIsAnsweredToo(boolean stream) throws Exception {
        HttpResponse<String> response =
                fixture.complete("{\"model\":\"scripted\",\"prompt\":\"shortened file\",\"stream\":" + stream + "}");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("\"code\":\"InternalError\"");
    }

    @Test
    void aGeneratorThatFailsInMidStreamGivesAnErrorEventAndNoDone() throws Exception {
        String body = fixture.complete("""
                {"model":"scripted","prompt":"break","stream":true}""").body();

        assertThat(body)
                .contains("\"text\":\"x\"")
                .contains("\"code\":\"InternalError\"")
                .doesNotContain("[DONE]")
                .doesNotContain("the script says so");
    }

    @Test
    void aGeneratorThatFailsIsAnInternalErrorWhenNothingWasSent() throws Exception {
        HttpResponse<String> response = fixture.complete("""
                {"model":"scripted","prompt":"break"}""");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(ServerFixture.json(response.body()).at("/error/code").asString())
                .isEqualTo("InternalError");
    }

    @Test
    void modelsAndHealthAreThere() throws Exception {
        HttpResponse<String> models = fixture.send(fixture.request("/v1/models"));
        HttpResponse<String> health = fixture.send(fixture.request("/health?x=1"));

        assertThat(ServerFixture.json(models.body()).at("/data/0/id").asString())
                .isEqualTo("scripted");
        assertThat(ServerFixture.json(models.body())
                        .at("/data/0/context_length")
                        .asInt())
                .isEqualTo(ScriptedGenerator.CONTEXT);
        assertThat(health.body()).isEqualTo("{\"status\":\"ok\"}");
    }

    private static JsonNode data(String event) {
        return ServerFixture.json(event.substring("data: ".length()));
    }

    private static String choice(String event) {
        return data(event).get("choices").toString();
    }
}
