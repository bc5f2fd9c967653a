package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.connection;
import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static dev.fimplayground.completion.http.ClientFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.StreamReading;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** Whatever a server sends, the client's memory is bounded and its time is linear. */
class LargeAnswersTest {
    private static final int CHUNKS = 20_000;

    private final ClientFixture fixture = ClientFixture.withoutRetries();

    @AfterEach
    void close() {
        fixture.close();
    }

    private static String chunk(String text) {
        return "data: {\"id\":\"cmpl-1\",\"object\":\"text_completion\",\"created\":1726132850,\"model\":\"m\","
                + "\"choices\":[{\"text\":\"" + text
                + "\",\"index\":0,\"finish_reason\":null,\"logprobs\":null}],\"usage\":null}\n\n";
    }

    @Test
    void twentyThousandChunksAreAllThere(TestReporter reporter) throws Exception {
        StringBuilder text = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < CHUNKS; i++) {
            text.append(" w").append(i);
            body.append(chunk(" w" + i));
        }
        byte[] answer = RawServer.stream(body + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer(peer -> peer.write(answer))) {
            for (int round = 1; round <= 3; round++) {
                fixture.events.clear();
                CountDownLatch deltas = new CountDownLatch(CHUNKS);
                long started = System.nanoTime();
                CompletionEnding ending = fixture.client()
                        .complete(
                                request(true),
                                connection(server.baseUrl()),
                                event -> {
                                    if (event instanceof CompletionEvent.Delta) {
                                        deltas.countDown();
                                    }
                                },
                                fixture.cancellation);
                long milliseconds = (System.nanoTime() - started) / 1_000_000;
                reporter.publishEntry("20,000 chunks, round " + round, milliseconds + " ms");

                CompletionResult result = finished(ending);
                assertThat(result.text()).isEqualTo(text.toString());
                assertThat(result.reading()).contains(StreamReading.DELTA);
                assertThat(deltas.getCount()).isZero();
            }
        }
    }

    @Test
    void anEventThatNeverEndsIsRefusedAndTheConnectionClosed() throws Exception {
        byte[] endless = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        assertRefusedWhileSending(RawServer.stream(chunk("a") + "data: "), endless, FailureReason.EVENT_TOO_LARGE, "a");
    }

    @Test
    void aWholeAnswerThatNeverEndsIsRefused() throws Exception {
        byte[] endless = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        assertRefusedWhileSending(
                RawServer.ok("application/json", "{\"choices\":\""), endless, FailureReason.EVENT_TOO_LARGE, "");
    }

    @Test
    void whiteSpaceThatNeverEndsIsRefused() throws Exception {
        byte[] endless = " ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        assertRefusedWhileSending(RawServer.ok("application/json", ""), endless, FailureReason.EMPTY_BODY, "");
    }

    @Test
    void textThatNeverEndsIsRefusedAtItsLimit() throws Exception {
        byte[] endless = (chunk("y".repeat(1 << 20)) + chunk("z")).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = flooding(RawServer.stream(""), endless, closed)) {
            CompletionEnding ending = fixture.client()
                    .complete(request(true), connection(server.baseUrl()), event -> {}, fixture.cancellation);

            failed(ending, FailureReason.EVENT_TOO_LARGE);
            assertThat(ending.result().text()).hasSizeBetween(60 << 20, AnswerInProgress.MAXIMUM_LENGTH);
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void anErrorBodyThatNeverEndsIsCutAndStillNamed() throws Exception {
        byte[] endless = "x".repeat(1 << 20).getBytes(StandardCharsets.UTF_8);
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = flooding("HTTP/1.1 500 No\r\n\r\nOh dear: ", endless, closed)) {
            ServerRefusal refusal =
                    (ServerRefusal) failed(fixture.stream(server.baseUrl()), FailureReason.SERVER_ERROR);

            assertThat(refusal.serverMessage()).startsWith("Oh dear: xxx").hasSizeLessThan(5_000);
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void anErrorBodyThatFallsSilentIsNamedWithinASecond() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            peer.write("HTTP/1.1 401 No\r\nContent-Length: 5000\r\n\r\n{\"error\":{\"mess");
            peer.awaitClose(closed);
        })) {
            long started = System.nanoTime();
            failed(fixture.stream(server.baseUrl()), FailureReason.WRONG_KEY);

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aSlowReaderSlowsTheServerDownInsteadOfFillingTheMemory() throws Exception {
        byte[] megabyte = chunk("a").repeat(5_000).getBytes(StandardCharsets.UTF_8);
        CountDownLatch sentFar = new CountDownLatch(100);
        CountDownLatch release = new CountDownLatch(1);
        try (RawServer server = new RawServer(peer -> {
            peer.write(RawServer.stream(""));
            while (true) {
                peer.write(megabyte);
                sentFar.countDown();
            }
        })) {
            CompletableFuture<CompletionEnding> ended = new CompletableFuture<>();
            Thread.startVirtualThread(() -> ended.complete(fixture.client()
                    .complete(
                            request(true),
                            connection(server.baseUrl()),
                            event -> {
                                if (event instanceof CompletionEvent.Delta) {
                                    awaitQuietly(release);
                                }
                            },
                            fixture.cancellation)));

            assertThat(sentFar.await(700, TimeUnit.MILLISECONDS)).isFalse();
            fixture.cancellation.cancel();
            release.countDown();
            assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(CompletionEnding.Cancelled.class);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void assertRefusedWhileSending(String start, byte[] endless, FailureReason reason, String text)
            throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = flooding(start, endless, closed)) {
            CompletionEnding ending = fixture.stream(server.baseUrl());

            failed(ending, reason);
            assertThat(ending.result().text()).isEqualTo(text);
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    /** Sends {@code endless} again and again until the client hangs up. */
    private static RawServer flooding(String start, byte[] endless, CompletableFuture<Long> closed) throws Exception {
        return new RawServer(peer -> {
            try {
                peer.write(start);
                while (true) {
                    peer.write(endless);
                }
            } finally {
                closed.complete(System.nanoTime());
            }
        });
    }
}
