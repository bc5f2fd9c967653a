package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.TokenUsage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a stream can end, each with its own ending and long before any timeout. */
class StreamEndingsTest {
    private static final String A = chunk("\"text\":\"def f\",\"finish_reason\":null");
    private static final String B = chunk("\"text\":\"(x)\",\"finish_reason\":null");
    private static final String STOP = chunk("\"text\":\"\",\"finish_reason\":\"stop\"");
    private static final String USAGE =
            "data: {\"id\":\"c1\",\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4,\"total_tokens\":7}}\n\n";
    private static final String DONE = "data: [DONE]\n\n";

    /** The fixture's timeouts are 20 s: what ends before is not ended by them. Generous for a busy machine. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final ClientFixture fixture = ClientFixture.withoutRetries();

    private static String chunk(String choice) {
        return "data: {\"id\":\"c1\",\"model\":\"m\",\"choices\":[{\"index\":0," + choice + "}],\"usage\":null}\n\n";
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    private CompletionEnding answered(RawServer.Script script) throws Exception {
        try (RawServer warmUp = RawServer.answering(RawServer.stream(STOP));
                RawServer server = new RawServer(script)) {
            fixture.stream(warmUp.baseUrl());
            fixture.events.clear();
            long started = System.nanoTime();
            CompletionEnding ending = fixture.stream(server.baseUrl());
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST);
            assertThat(fixture.shown()).isEqualTo(ending.result().text());
            return ending;
        }
    }

    private CompletionEnding answered(String answer) throws Exception {
        return answered(peer -> peer.write(answer));
    }

    private CompletionEnding streamed(String body) throws Exception {
        return answered(RawServer.stream(body));
    }

    @Test
    void aWholeStreamIsFinishedWithAllThatItSaid() throws Exception {
        CompletionResult result = finished(streamed(A + B + STOP + USAGE + DONE));

        assertThat(result.text()).isEqualTo("def f(x)");
        assertThat(result.finishReason()).contains(FinishReason.STOP);
        assertThat(result.usage()).contains(new TokenUsage(3, 4, 7));
        assertThat(result.id()).contains("c1");
        assertThat(result.model()).contains("m");
        assertThat(result.requestId()).contains("req-1");
        assertThat(result.reading()).contains(StreamReading.DELTA);
        assertThat(result.timings().timeToFirstToken()).isPresent();
    }

    @Test
    void aFinishReasonIsEnoughWithoutDoneAndUsage() throws Exception {
        CompletionResult result = finished(streamed(A + STOP));

        assertThat(result.text()).isEqualTo("def f");
        assertThat(result.usage()).isEmpty();
    }

    @Test
    void aFinishReasonIsEnoughThoughTheConnectionIsResetAfterwards() throws Exception {
        CompletionEnding ending = answered(peer -> {
            peer.write(
                    "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99999\r\n\r\n" + A + STOP);
        });

        assertThat(finished(ending).text()).isEqualTo("def f");
    }

    @Test
    void doneIsEnoughWithoutAFinishReason() throws Exception {
        CompletionResult result = finished(streamed(A + DONE));

        assertThat(result.finishReason()).isEmpty();
    }

    @Test
    void aCloseWithoutAnyEndIsAStreamWithoutEnd() throws Exception {
        CompletionEnding ending = streamed(A + B);

        failed(ending, FailureReason.STREAM_WITHOUT_END);
        assertThat(ending.result().text()).isEqualTo("def f(x)");
    }

    @Test
    void aCloseInMidEventIsACut() throws Exception {
        CompletionEnding ending = streamed(A + B.substring(0, B.length() - 1));

        failed(ending, FailureReason.STREAM_CUT);
        assertThat(ending.result().text()).isEqualTo("def f");
    }

    @Test
    void aCloseInMidCharacterIsACut() throws Exception {
        byte[] bytes = RawServer.stream(A + "data: {\"choices\":[{\"text\":\"漢").getBytes(StandardCharsets.UTF_8);
        CompletionEnding ending = answered(peer -> peer.write(Arrays.copyOf(bytes, bytes.length - 1)));

        failed(ending, FailureReason.STREAM_CUT);
        assertThat(ending.result().text()).isEqualTo("def f");
    }

    @Test
    void aResetIsACutAndKeepsWhatCame() throws Exception {
        CompletableFuture<Boolean> arrived = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            peer.write(RawServer.stream(A));
            arrived.get(5, TimeUnit.SECONDS);
            peer.reset();
        })) {
            CompletionEnding ending = fixture.client()
                    .complete(
                            ClientFixture.request(true),
                            ClientFixture.connection(server.baseUrl()),
                            event -> arrived.complete(event instanceof CompletionEvent.Delta),
                            fixture.cancellation);

            assertThat(((BrokenAnswer) failed(ending, FailureReason.STREAM_CUT)).requestId())
                    .contains("req-1");
            assertThat(ending.result().text()).isIn("def f", "");
        }
    }

    @Test
    void aContentLengthThatIsNotReachedIsACut() throws Exception {
        CompletionEnding ending =
                answered("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99999\r\n\r\n" + A);

        failed(ending, FailureReason.STREAM_CUT);
        assertThat(ending.result().text()).isEqualTo("def f");
    }

    @Test
    void brokenJsonInAnEventKeepsTheTextBefore() throws Exception {
        CompletionEnding ending = streamed(A + "data: {\"choices\":[{\"text\":\"(x\n\n" + DONE);

        failed(ending, FailureReason.JSON_MALFORMED);
        assertThat(ending.result().text()).isEqualTo("def f");
    }

    @Test
    void trailingGarbageAfterTheJsonIsNotAccepted() throws Exception {
        failed(streamed("data: {\"choices\":[]} {}\n\n"), FailureReason.JSON_MALFORMED);
    }

    @Test
    void anErrorObjectInTheStreamIsARefusalAndKeepsTheTextBefore() throws Exception {
        CompletionEnding ending = streamed(
                A + "data: {\"error\":{\"message\":\"Internal\",\"type\":\"InternalServerError\",\"code\":500}}\n\n"
                        + DONE);

        ServerRefusal refusal = (ServerRefusal) failed(ending, FailureReason.SERVER_ERROR);
        assertThat(refusal.status()).isEqualTo(200);
        assertThat(refusal.code()).contains("500");
        assertThat(refusal.serverMessage()).isEqualTo("Internal");
        assertThat(refusal.requestId()).contains("req-1");
        assertThat(ending.result().text()).isEqualTo("def f");
    }

    @Test
    void anErrorEventIsARefusal() throws Exception {
        CompletionEnding ending = answered("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n"
                + "id:1\nevent:error\n:HTTP_STATUS/429\n"
                + "data:{\"code\":\"Throttling.RateQuota\",\"message\":\"slow down\",\"request_id\":\"r-9\"}\n\n");

        ServerRefusal refusal = (ServerRefusal) failed(ending, FailureReason.RATE_LIMIT);
        assertThat(refusal.serverMessage()).isEqualTo("slow down");
        assertThat(refusal.requestId()).contains("r-9");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html         | <html><title>Log in</title></html> | HTML_INSTEAD_OF_JSON
            application/json  | <!DOCTYPE html><p>no</p>           | HTML_INSTEAD_OF_JSON
            text/event-stream | ''                                 | EMPTY_BODY
            application/json  | '   '                              | EMPTY_BODY
            text/plain        | It works, really                   | NOT_JSON
            text/plain        | d                                  | NOT_JSON
            application/json  | {"choices":[{"text":"a             | JSON_MALFORMED
            application/json  | [1,2]                              | UNEXPECTED_SHAPE
            application/json  | {"hello":"world"}                  | UNEXPECTED_SHAPE
            application/json  | {"choices":[{"text":7}]}           | UNEXPECTED_SHAPE
            application/json  | {"choices":"none"}                 | UNEXPECTED_SHAPE
            application/json  | {"choices":[{"message":{}}]}       | UNEXPECTED_SHAPE
            application/json  | {"error":"broken"}                 | REFUSED
            text/event-stream | 'data: {"choices":[{"delta":{}}]}

            '                                                      | UNEXPECTED_SHAPE
            text/event-stream | ': only a comment

            '                                                      | STREAM_WITHOUT_END
            """)
    void whatIsNoAnswerIsNamed(String contentType, String body, FailureReason reason) throws Exception {
        failed(answered(RawServer.ok(contentType, body)), reason);
    }

    @Test
    void aWholeAnswerIsReadThoughAStreamWasAskedFor() throws Exception {
        CompletionResult result = finished(answered(RawServer.ok(
                "application/json", "\uFEFF {\"choices\":[{\"text\":\"all\",\"finish_reason\":\"length\"}]}")));

        assertThat(result.text()).isEqualTo("all");
        assertThat(result.finishReason()).contains(FinishReason.LENGTH);
        assertThat(result.reading()).isEmpty();
    }

    @Test
    void aStreamIsReadThoughAWholeAnswerWasAskedForAndItIsLabelledJson() throws Exception {
        try (RawServer server = RawServer.answering(RawServer.ok("application/json", A + B + STOP + DONE))) {
            CompletionResult result = finished(fixture.whole(server.baseUrl()));

            assertThat(result.text()).isEqualTo("def f(x)");
        }
    }

    @Test
    void nullTextsUnknownFieldsAndZeroedUsageAreHarmless() throws Exception {
        String zeros = "data: {\"choices\":[{\"text\":null,\"new\":{\"a\":[1]}}],\"usage\":{\"prompt_tokens\":0,"
                + "\"completion_tokens\":0,\"total_tokens\":0},\"x\":1}\n\n";
        CompletionResult result = finished(streamed(zeros + A + USAGE + zeros + STOP + DONE));

        assertThat(result.text()).isEqualTo("def f");
        assertThat(result.usage()).contains(new TokenUsage(3, 4, 7));
    }

    @Test
    void anUnknownFinishReasonIsKept() throws Exception {
        assertThat(finished(streamed(A + chunk("\"text\":\"\",\"finish_reason\":\"tired\"")))
                        .finishReason())
                .contains(new FinishReason("tired"));
    }

    @Test
    void afterDoneNothingIsWaitedForThoughTheConnectionStaysOpen() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            peer.write(RawServer.stream(A + STOP + DONE));
            peer.awaitClose(closed);
        })) {
            finished(fixture.stream(server.baseUrl()));
            long started = System.nanoTime();
            finished(fixture.stream(server.baseUrl()));

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofMillis(500));
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void whatComesAfterDoneIsIgnoredAndTheConnectionIsFreed() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CompletionEnding ending = answered(peer -> {
            try {
                peer.write(RawServer.stream(A + STOP + DONE));
                while (true) {
                    peer.write(B);
                }
            } finally {
                closed.complete(System.nanoTime());
            }
        });

        assertThat(finished(ending).text()).isEqualTo("def f");
        assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"data: {\"choices\":[]}\n\n", ": keep alive\n\n"})
    void aFloodAfterTheFinishReasonIsLeft(String more) throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CompletionEnding ending = answered(peer -> {
            try {
                peer.write(RawServer.stream(A + STOP));
                byte[] flood = more.repeat(1_000).getBytes(StandardCharsets.UTF_8);
                while (true) {
                    peer.write(flood);
                }
            } finally {
                closed.complete(System.nanoTime());
            }
        });

        assertThat(finished(ending).text()).isEqualTo("def f");
        assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void aStreamThatNeverEndsAfterItsFinishReasonIsLeft() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CompletionEnding ending = answered(peer -> {
            peer.write(RawServer.stream(A + STOP));
            peer.awaitClose(closed);
        });

        assertThat(finished(ending).text()).isEqualTo("def f");
        assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
    }

    /** The pauses are the point: each is shorter than the wait for the usage, all together are longer. */
    @ParameterizedTest
    @ValueSource(strings = {"stop", "null"})
    void textThatFollowsAFinishReasonIsNotDropped(String early) throws Exception {
        try (RawServer server = new RawServer(peer -> {
            peer.write(RawServer.stream(chunk("\"text\":\"0\",\"finish_reason\":\"" + early + "\"")));
            for (int i = 1; i <= 5; i++) {
                peer.pause(Duration.ofMillis(250));
                peer.write(chunk("\"text\":\"" + i + "\",\"finish_reason\":null"));
            }
            peer.write(DONE);
        })) {
            assertThat(finished(fixture.stream(server.baseUrl())).text()).isEqualTo("012345");
        }
    }

    @Test
    void aFinishReasonNullInQuotesIsNone() throws Exception {
        CompletionEnding ending = streamed(chunk("\"text\":\"a\",\"finish_reason\":\"null\"")
                + chunk("\"text\":\"b\",\"finish_reason\":\"null\""));

        failed(ending, FailureReason.STREAM_WITHOUT_END);
        assertThat(ending.result().finishReason()).isEmpty();
    }

    @Test
    void aCloseAfterTextThatFollowedAFinishReasonIsAStreamWithoutEnd() throws Exception {
        failed(streamed(A + STOP + B), FailureReason.STREAM_WITHOUT_END);
    }

    @Test
    void onlyALeadingByteOrderMarkIsTakenOffAWholeAnswer() throws Exception {
        String json = "\uFEFF{\"choices\":[{\"text\":\"a\uFEFFb\",\"finish_reason\":\"stop\"}]}";

        assertThat(finished(answered(RawServer.ok("application/json", json))).text())
                .isEqualTo("a\uFEFFb");
    }

    @Test
    void cumulativeChunksAreReadAsTheWholeText() throws Exception {
        String first = chunk("\"text\":\"a\"");
        String second = chunk("\"text\":\"a+\"");
        String third = chunk("\"text\":\"a+b\",\"finish_reason\":\"stop\"");
        CompletionResult result = finished(streamed(first + second + third + USAGE + DONE));

        assertThat(result.text()).isEqualTo("a+b");
        assertThat(result.reading()).contains(StreamReading.CUMULATIVE);
    }
}
