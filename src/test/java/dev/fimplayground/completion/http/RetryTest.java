package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent.AttemptStarted;
import dev.fimplayground.model.CompletionEvent.RetryScheduled;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryTest {
    private final MockWebServer server = new MockWebServer();
    private final ClientFixture fixture = ClientFixture.withTwoRetries();

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

    private static MockResponse.Builder refusal(int status, String code) {
        return new MockResponse.Builder()
                .code(status)
                .body("{\"error\":{\"message\":\"no\",\"code\":\"" + code + "\"}}");
    }

    private void enqueue(int status, String code, String retryAfter) {
        server.enqueue(
                refusal(status, code).setHeader("Retry-After", retryAfter).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504, 529})
    void whatMayPassIsTriedTwiceMore(int status) {
        server.enqueue(refusal(status, "x").build());
        server.enqueue(refusal(status, "x").build());
        server.enqueue(Transcript.response("03-stream"));

        assertThat(finished(fixture.stream(baseUrl())).text()).isEqualTo("_COUNTformationmsince");
        assertThat(server.getRequestCount()).isEqualTo(3);
        assertThat(fixture.events.stream().filter(AttemptStarted.class::isInstance))
                .containsExactly(new AttemptStarted(1, 3), new AttemptStarted(2, 3), new AttemptStarted(3, 3));
        assertThat(fixture.pauses.get(0)).isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
        assertThat(fixture.pauses.get(1)).isBetween(Duration.ofMillis(750), Duration.ofMillis(1000));
        assertThat(fixture.events.get(2)).isInstanceOfSatisfying(RetryScheduled.class, retry -> {
            assertThat(retry.nextAttempt()).isEqualTo(2);
            assertThat(retry.attempts()).isEqualTo(3);
            assertThat(retry.pause()).isEqualTo(fixture.pauses.getFirst());
            assertThat(((ServerRefusal) retry.cause()).status()).isEqualTo(status);
        });
    }

    @Test
    void afterTheThirdFailureItIsGivenUp() {
        for (int i = 0; i < 3; i++) {
            server.enqueue(refusal(503, "ModelUnavailable").build());
        }

        failed(fixture.stream(baseUrl()), FailureReason.NO_CAPACITY);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "400, InvalidParameter", "400, Arrearage", "401, InvalidApiKey", "403, AccessDenied",
        "403, AllocationQuota.FreeTierOnly", "404, ModelNotFound", "422, x", "429, PrepaidBillOverdue",
        "429, PostpaidBillOverdue", "429, CommodityNotPurchased", "418, x"
    })
    void whatDoesNotPassIsNotTriedAgain(int status, String code) {
        server.enqueue(refusal(status, code).build());

        assertThat(fixture.stream(baseUrl()).result().text()).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(fixture.pauses).isEmpty();
    }

    @Test
    void tokensPerMinuteAreWorthWaitingFor() {
        enqueue(429, "insufficient_quota", "7");
        server.enqueue(Transcript.response("03-stream"));

        finished(fixture.stream(baseUrl()));
        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                                     | 0
            59                                    | 59
            3600                                  | 60
            99999999999999999999999               | 60
            Sun, 22 Nov 2026 12:00:30 GMT         | 30
            Sun, 22 Nov 2026 11:00:00 GMT         | 0
            """)
    void retryAfterIsRespectedUpToAMinute(String header, long seconds) {
        enqueue(503, "x", header);
        server.enqueue(Transcript.response("03-stream"));

        finished(fixture.stream(baseUrl()));
        assertThat(fixture.pauses).containsExactly(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "-1", "1.5", ""})
    void aRetryAfterThatIsNoneIsIgnored(String header) {
        enqueue(503, "x", header);
        server.enqueue(Transcript.response("03-stream"));

        finished(fixture.stream(baseUrl()));
        assertThat(fixture.pauses.getFirst()).isBetween(Duration.ofMillis(375), Duration.ofMillis(500));
    }

    @Test
    void aConnectionThatIsLostBeforeTheAnswerIsTriedAgain() throws Exception {
        try (RawServer raw = new RawServer(RawServer.Peer::reset)) {
            failed(fixture.stream(raw.baseUrl()), FailureReason.CONNECTION_LOST);
            assertThat(raw.requests()).hasSize(3);
        }
    }

    @Test
    void aStreamThatHasShownTextIsNeverTriedAgain() throws Exception {
        String text = "data: {\"choices\":[{\"text\":\"a\"}]}\n\n";
        String error = "data: {\"error\":{\"code\":\"InternalError\",\"message\":\"m\"}}\n\n";
        try (RawServer raw = RawServer.answering(RawServer.stream(text + error))) {
            failed(fixture.stream(raw.baseUrl()), FailureReason.SERVER_ERROR);
            assertThat(raw.requests()).hasSize(1);
        }
    }

    @Test
    void aPassingErrorInAStreamWithoutTextIsTriedAgain() throws Exception {
        String error = "data: {\"error\":{\"code\":\"Throttling.RateQuota\",\"message\":\"m\"}}\n\n";
        try (RawServer raw = RawServer.answering(RawServer.stream(error))) {
            failed(fixture.stream(raw.baseUrl()), FailureReason.RATE_LIMIT);
            assertThat(raw.requests()).hasSize(3);
        }
    }

    @Test
    void pausesDoubleUpToEightSecondsAndDiffer() {
        RetryPolicy policy = new RetryPolicy(40, new Random(3));
        ConnectionFailure failure = new ConnectionFailure(FailureReason.CONNECTION_REFUSED, "");
        for (int attempt = 1; attempt <= 40; attempt++) {
            double longest = Math.min(8, 0.5 * Math.pow(2, attempt - 1));
            assertThat(policy.pauseAfter(attempt, failure).orElseThrow().toMillis() / 1000.0)
                    .isBetween(longest * 0.75 - 0.001, longest);
        }
        assertThat(policy.pauseAfter(9, failure)).isNotEqualTo(policy.pauseAfter(9, failure));
        assertThat(policy.pauseAfter(41, failure)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"FIRST_BYTE_TIMEOUT", "SILENCE_TIMEOUT", "TLS_FAILED"})
    void whatCostTimeOrCannotPassIsNotTriedAgain(FailureReason reason) {
        assertThat(RetryPolicy.standard().pauseAfter(1, new ConnectionFailure(reason, "")))
                .isEqualTo(Optional.empty());
    }

    @Test
    void whatAFailedAttemptSaidDoesNotMakeTheNextOneWhole() throws Exception {
        AtomicInteger attempt = new AtomicInteger();
        String failedInStream = "data: {\"id\":\"old\",\"model\":\"old\",\"choices\":[{\"text\":\"\",\"finish_reason\":"
                + "\"error\"}],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}}\n\n"
                + "data: {\"error\":{\"message\":\"busy\",\"code\":\"503\"}}\n\n";
        String cut = "data: {\"choices\":[{\"text\":\"first half \"}]}\n\n";
        try (RawServer twice = new RawServer(
                peer -> peer.write(RawServer.stream(attempt.incrementAndGet() == 1 ? failedInStream : cut)))) {
            CompletionEnding ending = fixture.stream(twice.baseUrl());

            failed(ending, FailureReason.STREAM_WITHOUT_END);
            assertThat(attempt).hasValue(2);
            assertThat(ending.result().text()).isEqualTo("first half ");
            assertThat(ending.result().finishReason()).isEmpty();
            assertThat(ending.result().usage()).isEmpty();
            assertThat(ending.result().id()).isEmpty();
            assertThat(ending.result().model()).isEmpty();
        }
    }
}
