package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.connection;
import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static dev.fimplayground.completion.http.ClientFixture.request;
import static dev.fimplayground.completion.http.ClientFixture.timeouts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkFailuresTest {
    private static final String HEAD = RawServer.stream("");
    private static final String CHUNK = "data: {\"choices\":[{\"text\":\"a\",\"finish_reason\":null}]}\n\n";

    private static int unusedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static URI local(String scheme, int port) {
        return URI.create(scheme + "://127.0.0.1:" + port + "/v1");
    }

    @Test
    void aHostThatDoesNotExistIsUnknown() {
        try (ClientFixture fixture = ClientFixture.withoutRetries(builder -> builder.dns(host -> {
            throw new UnknownHostException(host + ": Name or service not known");
        }))) {
            ConnectionFailure failure = (ConnectionFailure)
                    failed(fixture.stream(URI.create("https://nowhere.invalid/v1")), FailureReason.HOST_UNKNOWN);

            assertThat(failure.detail()).startsWith("nowhere.invalid:443: ");
        }
    }

    @Test
    void aPortWhereNobodyListensRefuses() throws Exception {
        try (ClientFixture fixture = ClientFixture.withoutRetries()) {
            failed(fixture.stream(local("http", unusedPort())), FailureReason.CONNECTION_REFUSED);
        }
    }

    @Test
    void theSecondAddressOfAHostIsTriedToo() throws Exception {
        InetAddress nobody = InetAddress.getByName("127.0.0.9");
        InetAddress somebody = InetAddress.getByName("127.0.0.1");
        try (RawServer server = RawServer.answering(RawServer.stream(CHUNK + "data: [DONE]\n\n"));
                ClientFixture fixture =
                        ClientFixture.withoutRetries(builder -> builder.dns(host -> List.of(nobody, somebody)))) {
            finished(fixture.stream(URI.create("http://localhost:" + server.port() + "/v1")));
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsATlsFailure() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(certificate)
                    .build()
                    .sslSocketFactory());
            server.start();

            failed(fixture.stream(local("https", server.getPort())), FailureReason.TLS_FAILED);
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @Test
    void aPlainHttpServerBehindHttpsIsATlsFailure() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            Thread.startVirtualThread(() -> {
                try (var socket = plain.accept()) {
                    new RawServer.Peer(socket).write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
                } catch (IOException gone) {
                    // The client hung up first.
                }
            });

            failed(fixture.stream(local("https", plain.getLocalPort())), FailureReason.TLS_FAILED);
        }
    }

    @Test
    void aProxyThatIsNotThereIsAProxyFailure() throws Exception {
        Proxy proxy = new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", unusedPort()));
        try (ClientFixture fixture = ClientFixture.withoutRetries(builder -> builder.proxy(proxy))) {
            failed(fixture.stream(URI.create("https://example.com/v1")), FailureReason.PROXY_FAILED);
        }
    }

    @ParameterizedTest
    @CsvSource({"http", "https"})
    void aProxyThatAsksForAPasswordIsAProxyFailure(String scheme) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(407).inTunnel().build());
            if (scheme.equals("http")) {
                server.setDispatcher(new Dispatcher() {
                    @Override
                    public MockResponse dispatch(RecordedRequest request) {
                        return new MockResponse.Builder().code(407).build();
                    }
                });
            }
            try (ClientFixture fixture =
                    ClientFixture.withoutRetries(builder -> builder.proxy(server.getProxyAddress()))) {
                String host = scheme.equals("http") ? "127.0.0.1" : "example.com";
                failed(fixture.stream(URI.create(scheme + "://" + host + "/v1")), FailureReason.PROXY_FAILED);
            }
        }
    }

    @Test
    void aHandshakeThatNobodyAnswersIsAConnectTimeout() throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
                ClientFixture fixture = ClientFixture.withoutRetries(timeouts(300, 20_000, 20_000))) {
            Thread.startVirtualThread(() -> {
                try (var socket = silent.accept()) {
                    new RawServer.Peer(socket).awaitClose(closed);
                } catch (Exception gone) {
                    closed.completeExceptionally(gone);
                }
            });

            failed(fixture.stream(local("https", silent.getLocalPort())), FailureReason.CONNECT_TIMEOUT);
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aNameLookUpThatNeverEndsIsAConnectTimeout() {
        CountDownLatch over = new CountDownLatch(1);
        try (ClientFixture fixture = new Fixtures(over).withStuckLookUp(timeouts(300, 20_000, 20_000))) {
            failed(fixture.stream(URI.create("https://slow.invalid/v1")), FailureReason.CONNECT_TIMEOUT);
        } finally {
            over.countDown();
        }
    }

    @Test
    void aServerThatNeverAnswersIsAFirstByteTimeout() throws Exception {
        assertTimeout(peer -> {}, timeouts(20_000, 300, 20_000), FailureReason.FIRST_BYTE_TIMEOUT, "");
    }

    @Test
    void aServerThatSendsOnlyItsHeadIsAFirstByteTimeout() throws Exception {
        assertTimeout(peer -> peer.write(HEAD), timeouts(20_000, 300, 20_000), FailureReason.FIRST_BYTE_TIMEOUT, "");
    }

    @Test
    void aStreamThatFallsSilentIsASilenceTimeoutAndKeepsItsText() throws Exception {
        assertTimeout(
                peer -> peer.write(HEAD + CHUNK), timeouts(20_000, 20_000, 300), FailureReason.SILENCE_TIMEOUT, "a");
    }

    private static void assertTimeout(RawServer.Script script, Timeouts timeouts, FailureReason reason, String text)
            throws Exception {
        CompletableFuture<Long> closed = new CompletableFuture<>();
        try (RawServer server = new RawServer(peer -> {
                    script.run(peer);
                    peer.awaitClose(closed);
                });
                ClientFixture fixture = ClientFixture.withoutRetries(timeouts)) {
            CompletionEnding ending = fixture.stream(server.baseUrl());

            failed(ending, reason);
            assertThat(ending.result().text()).isEqualTo(text);
            assertThat(closed.get(5, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aSlowDripOutlivesEveryTimeoutAsLongAsItDrips() throws Exception {
        try (RawServer server = new RawServer(peer -> {
                    peer.write(HEAD);
                    for (int i = 0; i < 12; i++) {
                        drip();
                        peer.write(CHUNK.substring(i * 4, i * 4 + 4));
                    }
                    peer.write(CHUNK.substring(48) + "data: [DONE]\n\n");
                });
                ClientFixture fixture = ClientFixture.withoutRetries(timeouts(20_000, 1_000, 1_000))) {
            long started = System.nanoTime();

            assertThat(finished(fixture.stream(server.baseUrl())).text()).isEqualTo("a");
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThan(Duration.ofMillis(1_100));
        }
    }

    private static void drip() throws InterruptedException {
        assertThat(new CountDownLatch(1).await(120, TimeUnit.MILLISECONDS)).isFalse();
    }

    @Test
    void aFailureNamesNoPasswordOfTheUrl() throws Exception {
        try (ClientFixture fixture = ClientFixture.withoutRetries()) {
            URI url = URI.create("http://user:secret@127.0.0.1:" + unusedPort() + "/v1");
            ConnectionFailure failure = (ConnectionFailure)
                    failed(fixture.complete(request(true), connection(url)), FailureReason.CONNECTION_REFUSED);

            assertThat(failure.detail()).doesNotContain("secret", "user");
        }
    }

    /** A client whose name look-ups hang until the test is over. */
    private record Fixtures(CountDownLatch over) {
        ClientFixture withStuckLookUp(Timeouts timeouts) {
            return ClientFixture.withoutRetries(
                    timeouts,
                    builder -> builder.dns(host -> {
                        try {
                            over.await();
                        } catch (InterruptedException interrupted) {
                            Thread.currentThread().interrupt();
                        }
                        throw new UnknownHostException(host);
                    }));
        }
    }
}
