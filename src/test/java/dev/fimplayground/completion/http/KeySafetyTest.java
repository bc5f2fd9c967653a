package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.KEY;
import static dev.fimplayground.completion.http.ClientFixture.connection;
import static dev.fimplayground.completion.http.ClientFixture.failed;
import static dev.fimplayground.completion.http.ClientFixture.finished;
import static dev.fimplayground.completion.http.ClientFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.text.FailureText;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The key goes to its own host and nowhere else: not in the clear, not to a redirect's target, not into any text. */
class KeySafetyTest {
    private static final String ANSWER = "data: {\"choices\":[{\"text\":\"a\",\"finish_reason\":\"stop\"}]}\n\n";

    private static MockResponse redirect(int status, String location) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Location", location)
                .build();
    }

    private static MockResponse answer() {
        return new MockResponse.Builder().body(ANSWER).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/v1",
                "http://192.168.0.7:8080/v1",
                "http://127.0.0.1.example.com/v1",
                "http://localhost.example.com/v1",
                "http://[::2]/v1"
            })
    void aKeyIsNotSentOverPlainHttpToAnotherMachine(String url) {
        try (ClientFixture fixture = ClientFixture.withoutRetries(builder -> builder.dns(host -> {
            throw new AssertionError("nothing may be looked up");
        }))) {
            failed(fixture.stream(URI.create(url)), FailureReason.KEY_OVER_PLAIN_HTTP);
            assertThat(fixture.events).isEmpty();
        }
    }

    @Test
    void itIsSentSoAfterAnExplicitYesAndWithoutAKeyAnythingGoes() throws Exception {
        InetAddress local = InetAddress.getByName("127.0.0.1");
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries(builder -> builder.dns(host -> List.of(local)))) {
            server.start(local, 0);
            server.enqueue(answer());
            server.enqueue(answer());
            URI url = URI.create("http://elsewhere.test:" + server.getPort() + "/v1");
            finished(fixture.complete(
                    request(true), new Connection(url, Optional.of(new ApiKey(KEY)), StreamReading.AUTO, true)));
            finished(fixture.complete(request(true), new Connection(url, Optional.empty(), StreamReading.AUTO, false)));

            assertThat(server.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
            assertThat(server.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/v1", "file:///etc/passwd", "host/v1", "http:///v1", "mailto:a@b"})
    void anAddressThatIsNoneIsRefused(String url) {
        try (ClientFixture fixture = ClientFixture.withoutRetries()) {
            failed(fixture.stream(URI.create(url)), FailureReason.BASE_URL_INVALID);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void aRedirectToAnotherHostIsFollowedWithoutTheKey(int status) throws Exception {
        try (MockWebServer own = new MockWebServer();
                MockWebServer other = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            own.start();
            other.start();
            own.enqueue(redirect(status, "/v2/completions"));
            own.enqueue(redirect(status, other.url("/there").toString()));
            other.enqueue(redirect(status, own.url("/back").toString()));
            own.enqueue(answer());
            assertThat(finished(fixture.stream(own.url("/v1").uri())).text()).isEqualTo("a");

            assertThat(own.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
            assertThat(own.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer " + KEY);
            assertThat(other.takeRequest().getHeaders().get("Authorization")).isNull();
            assertThat(own.takeRequest().getHeaders().get("Authorization")).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void aRedirectThatWouldTurnThePostIntoAGetIsNotFollowed(int status) throws Exception {
        try (MockWebServer own = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            own.start();
            own.enqueue(redirect(status, "/elsewhere"));
            ServerRefusal refusal =
                    (ServerRefusal) failed(fixture.stream(own.url("/v1").uri()), FailureReason.CROSS_HOST_REDIRECT);

            assertThat(refusal.serverMessage()).contains(own.getHostName());
            assertThat(own.getRequestCount()).isEqualTo(1);
        }
    }

    @Test
    void redirectsWithoutEndOrTargetAreNotFollowed() throws Exception {
        try (MockWebServer own = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            own.start();
            for (int i = 0; i < 6; i++) {
                own.enqueue(redirect(307, "/v1/completions"));
            }
            own.enqueue(new MockResponse.Builder().code(308).build());

            failed(fixture.stream(own.url("/v1").uri()), FailureReason.CROSS_HOST_REDIRECT);
            assertThat(own.getRequestCount()).isEqualTo(6);
            failed(fixture.stream(own.url("/v1").uri()), FailureReason.CROSS_HOST_REDIRECT);
        }
    }

    @Test
    void httpsNeverBecomesHttp() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .addTrustedCertificate(certificate.certificate())
                .build();
        try (MockWebServer secure = new MockWebServer();
                MockWebServer plain = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries(
                        builder -> builder.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager()))) {
            secure.useHttps(trust.sslSocketFactory());
            secure.start();
            plain.start();
            secure.enqueue(answer());
            secure.enqueue(redirect(307, plain.url("/").toString()));

            finished(fixture.stream(secure.url("/v1").uri()));
            failed(fixture.stream(secure.url("/v1").uri()), FailureReason.CROSS_HOST_REDIRECT);
            assertThat(plain.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 401 No\r\nX-Request-Id: KEY\r\nContent-Length: 9999\r\nConnection: close\r\n\r\n"
                        + "{\"error\":{\"message\":\"Incorrect key: KEY\",\"code\":\"KEY\",\"type\":\"KEY\"}}",
                "HTTP/1.1 500 No\r\nConnection: close\r\n\r\n<title>KEY</title>",
                "HTTP/1.1 302 No\r\nLocation: http://x/?KEY#KEY\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 302 No\r\nLocation: http://KEY/KEY\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nKEY is not JSON",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"KEY\":KEY}",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{\"KEY\":\"KEY\"}",
                "HTTP/1.1 200 OK\r\nX-Request-Id: KEY\r\nConnection: close\r\n\r\ndata: {\"id\":\"KEY\",\"model\":\"KEY\"}\n\n",
                "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\ndata: {\"error\":{\"message\":\"KEY\"},\"request_id\":\"KEY\"}\n\n",
                "KEY\r\n\r\n"
            })
    void aServerThatRepeatsTheKeyIsNotRepeated(String answer) throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (RawServer server = RawServer.answering(answer.replace("KEY", KEY));
                ClientFixture fixture = ClientFixture.withTwoRetries();
                PrintStream capture = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(capture);
            System.setErr(capture);
            CompletionEnding ending = fixture.stream(server.baseUrl());

            assertThat(server.requests().peek()).contains(KEY);
            assertThat(ending).isInstanceOf(CompletionEnding.Failed.class);
            assertThat(ending.toString()).doesNotContain(KEY);
            assertThat(fixture.events.toString()).doesNotContain(KEY);
            FailureText text = FailureText.of(((CompletionEnding.Failed) ending).failure());
            assertThat(text.toString()).doesNotContain(KEY).doesNotContain(KEY.toUpperCase(Locale.ROOT));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain(KEY);
    }

    @Test
    void nothingThatHoldsTheKeyPrintsIt() throws Exception {
        Connection connection = connection(URI.create("http://localhost/v1"));

        assertThat(connection.toString()).doesNotContain(KEY);
        assertThat(Destination.of(connection).toString()).doesNotContain(KEY);
        assertThat(new PreparedRequest(request(true))
                        .to(Destination.of(connection))
                        .toString())
                .doesNotContain(KEY);
    }
}
