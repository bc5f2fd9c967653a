package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionEvent.AttemptStarted;
import dev.fimplayground.model.CompletionEvent.Delta;
import dev.fimplayground.model.CompletionEvent.ResponseStarted;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.model.TokenUsage;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OkHttpCompletionClientTest {
    private final MockWebServer server = new MockWebServer();
    private final ClientFixture fixture = ClientFixture.withoutRetries();

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void close() {
        fixture.close();
        server.close();
    }

    private URI baseUrl() {
        return server.url("/v1").uri();
    }

    private void enqueue(String contentType, String body) {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Type", contentType)
                .setHeader("x-dashscope-request-id", "req-7")
                .body(body)
                .build());
    }

    private String sentBody(CompletionRequest request) throws InterruptedException {
        enqueue("application/json", "{\"choices\":[{\"text\":\"x\",\"finish_reason\":\"stop\"}]}");
        finished(fixture.complete(request, ClientFixture.connection(baseUrl())));
        return Objects.requireNonNull(server.takeRequest().getBody()).utf8();
    }

    @Test
    void onlyWhatIsSentIsSent() throws Exception {
        assertThat(sentBody(new CompletionRequest("m", "p", SamplingParameters.NONE_SENT, false, OptionalInt.empty())))
                .isEqualTo("{\"model\":\"m\",\"prompt\":\"p\",\"stream\":false}");
    }

    @Test
    void everyParameterIsSentInItsPlaceAndWholeNumbersAsSuch() throws Exception {
        SamplingParameters sampling = SamplingParameters.NONE_SENT
                .with(SamplingParameter.TEMPERATURE, 0.2)
                .with(SamplingParameter.TOP_P, 1)
                .with(SamplingParameter.MAX_TOKENS, 256)
                .with(SamplingParameter.PRESENCE_PENALTY, -1.5)
                .with(SamplingParameter.SEED, 2147483647)
                .withStop(List.of("\n\n", "<|endoftext|>"));

        assertThat(sentBody(new CompletionRequest("m", "é\uD83D\uDE00\uD83D", sampling, true, OptionalInt.of(3))))
                .isEqualTo("{\"model\":\"m\",\"prompt\":\"é\uD83D\uDE00\uFFFD\",\"temperature\":0.2,\"top_p\":1,"
                        + "\"max_tokens\":256,\"presence_penalty\":-1.5,\"seed\":2147483647,"
                        + "\"stop\":[\"\\n\\n\",\"<|endoftext|>\"],\"logprobs\":3,\"stream\":true,"
                        + "\"stream_options\":{\"include_usage\":true}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/"})
    void theRequestIsAPostOfJsonWithTheKey(String path) throws Exception {
        enqueue("application/json", "{\"choices\":[{\"text\":\"x\",\"finish_reason\":\"stop\"}]}");
        finished(fixture.stream(server.url(path).uri()));
        RecordedRequest request = server.takeRequest();

        assertThat(request.getMethod()).isEqualTo("POST");
        assertThat(request.getTarget()).isEqualTo("/v1/completions");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("text/event-stream");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + ClientFixture.KEY);
    }

    @Test
    void withoutAKeyThereIsNoHeader() throws Exception {
        enqueue("application/json", "{\"choices\":[{\"text\":\"x\",\"finish_reason\":\"stop\"}]}");
        fixture.complete(
                ClientFixture.request(true), new Connection(baseUrl(), Optional.empty(), StreamReading.AUTO, false));

        assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
    }

    @Test
    void aWholeAnswerOfModelStudioIsRead() {
        enqueue("application/json", """
                {"choices":[{"finish_reason":"length","index":0,"logprobs":null,"text":"return x"}],
                 "created":1726132850,"id":"cmpl-1","model":"qwen-coder-turbo","object":"text_completion",
                 "system_fingerprint":null,
                 "usage":{"completion_tokens":2,"prompt_tokens":22,"total_tokens":24,"prompt_tokens_details":{"cached_tokens":5}}}
                """);
        CompletionResult result = finished(fixture.whole(baseUrl()));

        assertThat(result.text()).isEqualTo("return x");
        assertThat(result.finishReason()).contains(FinishReason.LENGTH);
        assertThat(result.usage()).contains(new TokenUsage(22, 2, 24, OptionalInt.of(5)));
        assertThat(result.id()).contains("cmpl-1");
        assertThat(result.model()).contains("qwen-coder-turbo");
        assertThat(result.requestId()).contains("req-7");
        assertThat(fixture.events)
                .containsExactly(
                        new AttemptStarted(1, 1),
                        new ResponseStarted(200, Optional.of("req-7")),
                        new Delta("return x"));
    }

    @Test
    void probabilitiesInTheLegacyShapeAreReadBestFirst() {
        enqueue("application/json", """
                {"choices":[{"text":" a b","finish_reason":"stop","logprobs":{"text_offset":[0,2,4],
                 "tokens":[" a"," b"," c"],"token_logprobs":[-0.5,-1.5,null],
                 "top_logprobs":[{" z":-2.5," a":-0.5},null,{}]}}]}
                """);

        assertThat(finished(fixture.whole(baseUrl())).probabilities())
                .containsExactly(
                        new TokenProbability(
                                " a",
                                -0.5,
                                List.of(
                                        new TokenProbability.Alternative(" a", -0.5),
                                        new TokenProbability.Alternative(" z", -2.5))),
                        new TokenProbability(" b", -1.5, List.of()));
    }

    @Test
    void aRecordedAnswerOfLlamaServerIsRead() {
        server.enqueue(Transcript.response("02-logprobs3"));
        CompletionResult result = finished(fixture.whole(baseUrl()));

        assertThat(result.text()).isEqualTo("_COUNTformationmsince");
        assertThat(result.probabilities()).hasSize(4);
        assertThat(result.probabilities().getFirst().alternatives())
                .extracting(TokenProbability.Alternative::token)
                .containsExactly("_COUNT", "rgumentException", " prefix");
    }

    @ParameterizedTest
    @CsvSource({"03-stream, 0", "05-stream-logprobs, 4"})
    void aRecordedStreamOfLlamaServerIsRead(String name, int probabilities) {
        server.enqueue(Transcript.response(name));
        CompletionResult result = finished(fixture.stream(baseUrl()));

        assertThat(result.text()).isEqualTo("_COUNTformationmsince").isEqualTo(fixture.shown());
        assertThat(result.finishReason()).contains(FinishReason.LENGTH);
        assertThat(result.usage().orElseThrow().completionTokens()).isEqualTo(4);
        assertThat(result.probabilities()).hasSize(probabilities);
        assertThat(result.reading()).contains(StreamReading.DELTA);
    }

    @Test
    void otherRecordedAnswersOfLlamaServerAreRead() {
        server.enqueue(Transcript.response("01-plain"));
        server.enqueue(Transcript.response("06-stop"));
        server.enqueue(Transcript.response("20-empty-prompt"));

        assertThat(finished(fixture.whole(baseUrl())).usage()).contains(new TokenUsage(17, 8, 25, OptionalInt.of(0)));
        assertThat(finished(fixture.whole(baseUrl())).finishReason()).contains(FinishReason.STOP);
        assertThat(finished(fixture.whole(baseUrl())).usage()).contains(new TokenUsage(0, 0, 0, OptionalInt.of(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "12-bad-json, 400, INVALID_PARAMETER",
        "14-wrong-type, 400, INVALID_PARAMETER",
        "22-too-long, 400, PROMPT_TOO_LONG",
        "40-loading-503, 503, NO_CAPACITY",
        "41-no-key, 401, WRONG_KEY"
    })
    void recordedRefusalsOfLlamaServerAreNamed(String name, int status, FailureReason reason) {
        server.enqueue(Transcript.response(name));
        ServerRefusal refusal = (ServerRefusal) failed(fixture.stream(baseUrl()), reason);

        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.serverMessage()).isNotBlank();
    }

    @Test
    void aProxysPageWithAnErrorStatusIsARefusal() {
        server.enqueue(new MockResponse.Builder()
                .code(502)
                .setHeader("Content-Type", "text/html")
                .body("<html><title>502 Bad Gateway</title></html>")
                .build());
        ServerRefusal refusal = (ServerRefusal) failed(fixture.stream(baseUrl()), FailureReason.SERVER_ERROR);

        assertThat(refusal.serverMessage()).isEqualTo("502 Bad Gateway");
    }

    @Test
    void aConnectionWhoseAnswerWasReadIsUsedAgain() throws Exception {
        String stream = Transcript.body("03-stream");
        for (int i = 0; i < 3; i++) {
            enqueue("text/event-stream", stream);
            finished(fixture.stream(baseUrl()));
        }
        server.takeRequest();
        server.takeRequest();

        assertThat(server.takeRequest().getExchangeIndex()).isEqualTo(2);
    }

    @Test
    void forcedReadingsAreUsed() {
        enqueue("text/event-stream", """
                data: {"choices":[{"text":"a"}]}

                data: {"choices":[{"text":"ab","finish_reason":"stop"}]}

                """);
        CompletionResult result = finished(fixture.complete(
                ClientFixture.request(true), new Connection(baseUrl(), Optional.empty(), StreamReading.DELTA, false)));

        assertThat(result.text()).isEqualTo("aab");
        assertThat(result.reading()).contains(StreamReading.DELTA);
    }

    @Test
    void manyRequestsRunAtOnce() throws Exception {
        int requests = 40;
        for (int i = 0; i < requests; i++) {
            enqueue("text/event-stream", Transcript.body("03-stream"));
        }
        List<Thread> threads = new ArrayList<>();
        List<CompletionResult> results = new CopyOnWriteArrayList<>();
        for (int i = 0; i < requests; i++) {
            threads.add(Thread.startVirtualThread(() -> results.add(finished(fixture.stream(baseUrl())))));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(results).hasSize(requests).allMatch(result -> result.text().equals("_COUNTformationmsince"));
    }

    @Test
    void anExceptionOfTheListenerPassesThrough() {
        enqueue("text/event-stream", Transcript.body("03-stream"));
        IllegalStateException defect = new IllegalStateException("a defect");

        assertThatThrownBy(() -> fixture.client()
                        .complete(
                                ClientFixture.request(true),
                                ClientFixture.connection(baseUrl()),
                                event -> {
                                    if (event instanceof CompletionEvent.Delta) {
                                        throw defect;
                                    }
                                },
                                fixture.cancellation))
                .isSameAs(defect);
    }
}
