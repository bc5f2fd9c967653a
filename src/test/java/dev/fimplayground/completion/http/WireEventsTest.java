package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireMilestone;
import dev.fimplayground.model.WirePhase;
import dev.fimplayground.model.WirePhases;
import dev.fimplayground.model.WireRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

/** What is told of the wire is what a server at its other end sees and sends. */
class WireEventsTest {
    private static final String FIRST = "data: {\"choices\":[{\"text\":\"déf\"}]}\n\n";
    private static final String LAST =
            "data: {\"choices\":[{\"text\":\" f\",\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    private static String body(WireExchange exchange) {
        return exchange.body().stream()
                .map(event -> ((WireEvent.BytesReceived) event).bytes().text())
                .collect(Collectors.joining());
    }

    private static List<WirePhase.Kind> phases(WireExchange exchange) {
        return WirePhases.of(exchange).stream().map(WirePhase::kind).toList();
    }

    @Test
    void requestAndAnswerAreToldAsTheyAreOnTheWire() throws Exception {
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .addHeader("X-Request-Id", "req-7")
                    .addHeader("Set-Cookie", "session=secret")
                    .body(FIRST + LAST)
                    .build());
            finished(fixture.stream(server.url("/v1").uri()));

            RecordedRequest seen = server.takeRequest();
            WireExchange exchange = fixture.recording().exchanges().getFirst();
            WireRequest told = exchange.request().orElseThrow();
            assertThat(told.method()).isEqualTo("POST");
            assertThat(told.url()).isEqualTo(seen.getUrl().toString());
            assertThat(told.headers().stream().filter(header -> !header.name().equals("Authorization")))
                    .containsExactlyInAnyOrderElementsOf(seen.getHeaders().toMultimap().entrySet().stream()
                            .filter(entry -> !entry.getKey().equalsIgnoreCase("authorization"))
                            .map(entry -> new WireHeader(
                                    nameIn(seen, entry.getKey()),
                                    entry.getValue().getFirst()))
                            .toList());
            assertThat(told.headers()).contains(new WireHeader("Authorization", "Bearer ***"));
            assertThat(told.body().array())
                    .isEqualTo(Objects.requireNonNull(seen.getBody()).toByteArray());
            assertThat(exchange.head().orElseThrow().status()).isEqualTo(200);
            assertThat(exchange.head().orElseThrow().header("x-request-id")).isEqualTo("req-7");
            assertThat(exchange.head().orElseThrow().header("set-cookie")).isEqualTo("***");
            assertThat(body(exchange)).isEqualTo(FIRST + LAST);
            assertThat(exchange.ending()).contains(new WireEnding.Complete());
            assertThat(fixture.recording().read()).contains(StreamReading.DELTA);
            assertThat(fixture.recording().startedAt()).isEqualTo(ClientFixture.NOW);
        }
    }

    private static String nameIn(RecordedRequest request, String lowerCase) {
        return request.getHeaders().names().stream()
                .filter(lowerCase::equalsIgnoreCase)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void timesNeverGoBackAndPhasesFollowEachOther() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries(
                        builder -> builder.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()))) {
            server.useHttps(trust.sslSocketFactory());
            server.start();
            for (int i = 0; i < 2; i++) {
                server.enqueue(new MockResponse.Builder().body(FIRST + LAST).build());
                finished(fixture.stream(server.url("/v1").uri()));
                assertThat(fixture.wire.stream().map(WireEvent::nanos).toList()).isSorted();
                boolean reused = i > 0;
                WireExchange exchange = fixture.recording().exchanges().getFirst();
                WireEvent.Connected connected = exchange.connection().orElseThrow();
                assertThat(connected.reused()).isEqualTo(reused);
                assertThat(connected.protocol()).isEqualTo("h2");
                assertThat(connected.remote()).endsWith(":" + server.getPort());
                assertThat(phases(exchange).contains(WirePhase.Kind.TLS)).isEqualTo(!reused);
                assertThat(phases(exchange).contains(WirePhase.Kind.CONNECT)).isEqualTo(!reused);
                assertThat(phases(exchange))
                        .contains(
                                WirePhase.Kind.SEND,
                                WirePhase.Kind.WAIT,
                                WirePhase.Kind.FIRST_BYTE,
                                WirePhase.Kind.RECEIVE);
                fixture.wire.clear();
            }
        }
    }

    @Test
    void aBytesTimeIsThatOfItsArrival() throws Exception {
        Duration gap = Duration.ofMillis(120);
        try (RawServer server = new RawServer(peer -> {
                    peer.write(RawServer.stream(FIRST));
                    peer.pause(gap);
                    peer.write(LAST);
                });
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            finished(fixture.stream(server.baseUrl()));
            List<WireEvent> body = fixture.recording().exchanges().getFirst().body();
            assertThat(body).hasSizeGreaterThanOrEqualTo(2);
            assertThat(body.getLast().nanos() - body.getFirst().nanos()).isGreaterThan(gap.toNanos() * 9 / 10);
        }
    }

    @Test
    void retriesAndTheirReasonsAreExchangesOfTheirOwn() throws Exception {
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withTwoRetries()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .body("{\"error\":{\"message\":\"busy\"}}")
                    .build());
            server.enqueue(new MockResponse.Builder().body(FIRST + LAST).build());
            finished(fixture.stream(server.url("/v1").uri()));

            List<WireExchange> exchanges = fixture.recording().exchanges();
            assertThat(exchanges).extracting(WireExchange::attempt).containsExactly(1, 2);
            assertThat(exchanges.getFirst().ending().orElseThrow())
                    .isInstanceOfSatisfying(
                            WireEnding.Failed.class,
                            ending -> assertThat(ending.detail()).isEqualTo("busy"));
            assertThat(exchanges.getFirst().pause()).contains(fixture.pauses.getFirst());
            assertThat(body(exchanges.getFirst())).contains("busy");
            assertThat(exchanges.getLast().ending()).contains(new WireEnding.Complete());
        }
    }

    @Test
    void aFollowedRedirectIsAnotherHopOfTheSameAttempt() throws Exception {
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            server.start();
            server.enqueue(new MockResponse.Builder()
                    .code(307)
                    .setHeader("Location", "/v2/completions")
                    .build());
            server.enqueue(new MockResponse.Builder().body(FIRST + LAST).build());
            finished(fixture.stream(server.url("/v1").uri()));

            List<WireExchange> exchanges = fixture.recording().exchanges();
            assertThat(exchanges).extracting(WireExchange::hop).containsExactly(0, 1);
            String target = server.url("/v2/completions").toString();
            assertThat(exchanges.getFirst().ending()).contains(new WireEnding.Redirected(target));
            assertThat(exchanges.getLast().request().orElseThrow().url()).isEqualTo(target);
        }
    }

    @Test
    void aBrokenStreamAndAnUnreachableServerSayHowTheyEnded() throws Exception {
        int closedPort;
        try (RawServer server = new RawServer(peer -> {
                    peer.write(RawServer.stream(FIRST + "data: {"));
                    peer.reset();
                });
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            closedPort = server.port();
            failed(fixture.stream(server.baseUrl()), FailureReason.STREAM_CUT);
            assertThat(fixture.recording().exchanges().getFirst().ending().orElseThrow())
                    .isInstanceOfSatisfying(
                            WireEnding.Failed.class,
                            ending -> assertThat(ending.reason()).isEqualTo(FailureReason.STREAM_CUT));
        }
        try (ClientFixture fixture = ClientFixture.withoutRetries()) {
            failed(
                    fixture.stream(URI.create("http://127.0.0.1:" + closedPort + "/v1")),
                    FailureReason.CONNECTION_REFUSED);
            WireExchange exchange = fixture.recording().exchanges().getFirst();
            assertThat(exchange.request()).isEmpty();
            assertThat(exchange.events())
                    .anyMatch(event -> event instanceof WireEvent.Reached reached
                            && reached.milestone() == WireMilestone.CONNECT_FAILED);
        }
    }

    @Test
    void aCancelledStreamEndsTheRecordingToo() throws Exception {
        try (RawServer server = new RawServer(peer -> {
                    peer.write(RawServer.stream(FIRST));
                    peer.pause(Duration.ofSeconds(20));
                });
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            CompletionEnding ending = fixture.client()
                    .complete(
                            ClientFixture.request(true),
                            ClientFixture.connection(server.baseUrl()),
                            event -> {
                                fixture.happened(event);
                                if (event instanceof CompletionEvent.Delta) {
                                    fixture.cancellation.cancel();
                                }
                            },
                            fixture.cancellation);
            assertThat(ending).isInstanceOf(CompletionEnding.Cancelled.class);
            assertThat(fixture.recording().isClosed()).isTrue();
            WireExchange exchange = fixture.recording().exchanges().getFirst();
            assertThat(exchange.ending()).contains(new WireEnding.Cancelled());
            assertThat(body(exchange)).isEqualTo(FIRST);
        }
    }

    @Test
    void nothingIsToldWhenNothingIsSent() {
        try (ClientFixture fixture = ClientFixture.withoutRetries()) {
            failed(fixture.stream(URI.create("ftp://host/v1")), FailureReason.BASE_URL_INVALID);
            assertThat(fixture.wire).isEmpty();
        }
    }

    @Test
    void wireBytesAreComparedByContentAndTellWhetherTheyAreText() {
        assertThat(WireBytes.utf8("é")).isEqualTo(WireBytes.of(new byte[] {(byte) 0xC3, (byte) 0xA9}));
        assertThat(WireBytes.of(new byte[] {(byte) 0xC3}).exactText()).isEqualTo(Optional.empty());
        assertThat(WireBytes.utf8("é").exactText()).contains("é");
    }
}
