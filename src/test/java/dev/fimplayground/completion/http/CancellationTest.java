package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.connection;
import static dev.fimplayground.completion.http.ClientFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.StreamReading;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Wherever a request stands, a cancellation ends it soon and frees the connection. */
class CancellationTest {
    /** Shorter than any timeout that would end the request otherwise; a busy machine needs much of it. */
    private static final Duration SOON = Duration.ofSeconds(2);

    private static final String HEAD = RawServer.stream("");
    private static final String CHUNK = "data: {\"choices\":[{\"text\":\"a\",\"finish_reason\":null}]}\n\n";

    private final Cancellation cancellation = new Cancellation();
    private final CompletableFuture<CompletionEvent> awaited = new CompletableFuture<>();
    private OkHttpCompletionClient client = client(builder -> builder);

    private static OkHttpCompletionClient client(UnaryOperator<OkHttpClient.Builder> variation) {
        return new OkHttpCompletionClient(
                new LazyHttpClient(variation),
                () -> ClientFixture.PATIENT,
                new RetryPolicy(2, new Random(1)),
                Pause.REAL,
                InstantSource.system());
    }

    @AfterEach
    void close() {
        client.close();
    }

    private CompletableFuture<Timed> start(Connection connection, Class<? extends CompletionEvent> awaitedType) {
        CompletableFuture<Timed> ended = new CompletableFuture<>();
        Thread.startVirtualThread(() -> {
            CompletionEnding ending = client.complete(
                    request(true),
                    connection,
                    event -> {
                        if (awaitedType.isInstance(event)) {
                            awaited.complete(event);
                        }
                    },
                    cancellation);
            ended.complete(new Timed(ending, System.nanoTime()));
        });
        return ended;
    }

    private record Timed(CompletionEnding ending, long at) {}

    private static void assertEndsAtOnce(CompletableFuture<Timed> ended, Runnable cancel, String text)
            throws Exception {
        long cancelled = System.nanoTime();
        cancel.run();
        Timed timed = ended.get(10, TimeUnit.SECONDS);

        assertThat(timed.ending()).isInstanceOf(CompletionEnding.Cancelled.class);
        assertThat(timed.ending().result().text()).isEqualTo(text);
        assertThat(Duration.ofNanos(timed.at() - cancelled)).isLessThan(SOON);
    }

    @Test
    void inMidStreamTheTextIsKeptAndTheConnectionClosed() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            peer.write(HEAD + CHUNK);
            peer.awaitClose(closed);
        })) {
            CompletableFuture<Timed> ended = start(connection(server.baseUrl()), CompletionEvent.Delta.class);
            awaited.get(10, TimeUnit.SECONDS);

            assertEndsAtOnce(ended, cancellation::cancel, "a");
            assertThat(closed.get(1, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void inAFloodOfChunksItIsHeard() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            try {
                peer.write(HEAD);
                while (true) {
                    peer.write(CHUNK.repeat(100));
                }
            } finally {
                closed.complete(System.nanoTime());
            }
        })) {
            CompletableFuture<Timed> ended = start(connection(server.baseUrl()), CompletionEvent.Delta.class);
            awaited.get(10, TimeUnit.SECONDS);
            long cancelled = System.nanoTime();
            cancellation.cancel();
            Timed timed = ended.get(10, TimeUnit.SECONDS);

            assertThat(timed.ending()).isInstanceOf(CompletionEnding.Cancelled.class);
            assertThat(timed.ending().result().text()).startsWith("a");
            assertThat(Duration.ofNanos(timed.at() - cancelled)).isLessThan(SOON);
            assertThat(closed.get(1, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void whileTheServerThinksTheConnectionIsClosed() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CountDownLatch received = new CountDownLatch(1);
        try (RawServer server = new RawServer(peer -> {
            received.countDown();
            peer.awaitClose(closed);
        })) {
            CompletableFuture<Timed> ended = start(connection(server.baseUrl()), CompletionEvent.AttemptStarted.class);
            assertThat(received.await(10, TimeUnit.SECONDS)).isTrue();

            assertEndsAtOnce(ended, cancellation::cancel, "");
            assertThat(closed.get(1, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @RepeatedTest(20)
    void whileTheHandshakeIsUnderWayTheConnectionIsClosed() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        CountDownLatch accepted = new CountDownLatch(1);
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"))) {
            Thread.startVirtualThread(() -> {
                try (var socket = silent.accept()) {
                    accepted.countDown();
                    new RawServer.Peer(socket).awaitClose(closed);
                } catch (Exception gone) {
                    closed.completeExceptionally(gone);
                }
            });
            URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort() + "/v1");
            CompletableFuture<Timed> ended = start(connection(url), CompletionEvent.AttemptStarted.class);
            assertThat(accepted.await(10, TimeUnit.SECONDS)).isTrue();

            assertEndsAtOnce(ended, cancellation::cancel, "");
            assertThat(closed.get(1, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void whileANameIsLookedUp() throws Exception {
        CountDownLatch lookingUp = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        client = client(builder -> builder.dns(host -> {
            lookingUp.countDown();
            try {
                over.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        }));
        CompletableFuture<Timed> ended =
                start(connection(URI.create("https://slow.invalid/v1")), CompletionEvent.AttemptStarted.class);
        assertThat(lookingUp.await(10, TimeUnit.SECONDS)).isTrue();

        assertEndsAtOnce(ended, cancellation::cancel, "");
        over.countDown();
    }

    @Test
    void inThePauseBeforeTheNextAttempt() throws Exception {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 503 Busy\r\nRetry-After: 60\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")) {
            CompletableFuture<Timed> ended = start(connection(server.baseUrl()), CompletionEvent.RetryScheduled.class);
            awaited.get(10, TimeUnit.SECONDS);

            assertEndsAtOnce(ended, cancellation::cancel, "");
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void beforeItBeginsNothingIsSent() throws Exception {
        try (RawServer server = RawServer.answering(HEAD)) {
            cancellation.cancel();
            CompletableFuture<Timed> ended = start(connection(server.baseUrl()), CompletionEvent.AttemptStarted.class);

            assertThat(ended.get(10, TimeUnit.SECONDS).ending()).isInstanceOf(CompletionEnding.Cancelled.class);
            assertThat(server.requests()).isEmpty();
            assertThat(awaited).isNotDone();
        }
    }

    @Test
    void closingTheClientEndsWhatIsUnderWayAndWhatComesLater() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            peer.write(HEAD + CHUNK);
            peer.awaitClose(closed);
        })) {
            Connection connection =
                    new Connection(server.baseUrl(), Optional.of(new ApiKey("k-123456")), StreamReading.AUTO, false);
            CompletableFuture<Timed> ended = start(connection, CompletionEvent.Delta.class);
            awaited.get(10, TimeUnit.SECONDS);

            assertEndsAtOnce(ended, client::close, "a");
            assertThat(closed.get(1, TimeUnit.SECONDS)).isNotNull();
            assertThat(client.complete(request(true), connection, event -> {}, new Cancellation()))
                    .isInstanceOf(CompletionEnding.Cancelled.class);
        }
    }

    @Test
    void anInterruptionIsACancellation() throws Exception {
        CountDownLatch received = new CountDownLatch(1);
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
            received.countDown();
            peer.awaitClose(closed);
        })) {
            CompletableFuture<CompletionEnding> ended = new CompletableFuture<>();
            Thread thread = Thread.startVirtualThread(() -> ended.complete(
                    client.complete(request(true), connection(server.baseUrl()), event -> {}, cancellation)));
            assertThat(received.await(10, TimeUnit.SECONDS)).isTrue();
            thread.interrupt();

            assertThat(ended.get(5, TimeUnit.SECONDS)).isInstanceOf(CompletionEnding.Cancelled.class);
            assertThat(closed.get(1, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
