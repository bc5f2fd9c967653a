package dev.fimplayground.update.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fimplayground.update.Release;
import dev.fimplayground.update.ReleaseException;
import dev.fimplayground.update.ReleaseException.Reason;
import dev.fimplayground.update.ReleaseVersion;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A real server over TLS, which answers as it likes. */
class OkHttpReleaseSourceTest {
    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private static final HandshakeCertificates TRUST = new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();

    private final MockWebServer server = new MockWebServer();
    private final OkHttpReleaseSource source = new OkHttpReleaseSource(OkHttpReleaseSourceTest::trusting, LIMIT);

    private static OkHttpClient.Builder trusting() {
        return new OkHttpClient.Builder().sslSocketFactory(TRUST.sslSocketFactory(), TRUST.trustManager());
    }

    @BeforeEach
    void start() throws IOException {
        server.useHttps(TRUST.sslSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.start();
    }

    @AfterEach
    void stop() {
        source.close();
        server.close();
    }

    @Test
    void theNewestOfTheListIsTheGreatestVersionWhereverItStands() throws Exception {
        answer("""
                {"note": "other fields are passed over", "releases": [
                  {"version": "0.9.0", "page": "https://example.org/0.9.0"},
                  {"version": "0.10.2", "page": "https://example.org/0.10.2", "size": 7},
                  {"version": "0.10.1", "page": "https://example.org/0.10.1"}]}""");
        assertThat(source.newest(list()))
                .contains(new Release(new ReleaseVersion(0, 10, 2), URI.create("https://example.org/0.10.2")));
    }

    @Test
    void anEmptyListHasNoNewest() throws Exception {
        answer("{\"releases\": []}");
        assertThat(source.newest(list())).isEmpty();
    }

    @Test
    void theRequestTellsNothingButTheProgramsName() throws Exception {
        answer("{\"releases\": []}");
        source.newest(list());
        RecordedRequest request = server.takeRequest();
        assertThat(request.getHeaders().names())
                .containsExactlyInAnyOrder("Accept", "Accept-Encoding", "Connection", "Host", "User-Agent");
        assertThat(request.getHeaders().get("User-Agent")).isEqualTo("fim-playground");
        assertThat(request.getRequestLine()).isEqualTo("GET /releases.json HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{\"releases\": {}}",
                "{\"releases\": []} {\"releases\": []}",
                "{\"releases\": [], \"releases\": []}",
                "{\"releases\": [{\"version\": \"1.0\", \"page\": \"https://example.org/\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0-beta\", \"page\": \"https://example.org/\"}]}",
                "{\"releases\": [{\"version\": \"01.0.0\", \"page\": \"https://example.org/\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0 \", \"page\": \"https://example.org/\"}]}",
                "{\"releases\": [{\"version\": \"1.0.9999999\", \"page\": \"https://example.org/\"}]}",
                "{\"releases\": [{\"version\": 1, \"page\": \"https://example.org/\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\", \"page\": \"http://example.org/\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\", \"page\": \"javascript:alert(1)\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\", \"page\": \"file:///etc/passwd\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\", \"page\": \"https://me:secret@example.org/\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\", \"page\": \"https://example.org/\\u202egpj\"}]}",
                "{\"releases\": [{\"version\": \"1.0.0\", \"page\": \"https://example.org/\\nhttps\"}]}",
                "{\"releases\": [{\"version\": \"2.0.0\", \"page\": \"https://example.org/\"}, {\"version\": \"x\"}]}",
            })
    void whatIsNoListOfReleasesIsRefusedWhole(String body) {
        answer(body);
        assertThat(reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void aDeeplyNestedAnswerIsRefused() {
        answer("{\"releases\": " + "[".repeat(50_000) + "]".repeat(50_000) + "}");
        assertThat(reason()).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void anAnswerOverTheLimitIsNotRead() {
        answer(" ".repeat(OkHttpReleaseSource.LARGEST) + "{\"releases\": []}");
        assertThat(reason()).isEqualTo(Reason.LARGE);
    }

    @Test
    void anAnswerThatSwellsWhenUnpackedIsNotRead() throws IOException {
        server.enqueue(new MockResponse.Builder()
                .setHeader("Content-Encoding", "gzip")
                .body(gzip(" ".repeat(50 * OkHttpReleaseSource.LARGEST)))
                .build());
        assertThat(reason()).isEqualTo(Reason.LARGE);
    }

    @Test
    void anAnswerThatTricklesIsGivenUpWhenTheTimeIsOver() {
        server.enqueue(new MockResponse.Builder()
                .body("{\"releases\": []}" + " ".repeat(1_000))
                .throttleBody(10, 300, TimeUnit.MILLISECONDS)
                .build());
        long asked = System.nanoTime();
        assertThat(reason()).isEqualTo(Reason.SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isBetween(LIMIT, LIMIT.plusSeconds(5));
    }

    @Test
    void aStatusOtherThan200IsARefusal() {
        server.enqueue(
                new MockResponse.Builder().code(404).body("{\"releases\": []}").build());
        assertThat(reason()).isEqualTo(Reason.REFUSED);
    }

    @Test
    void aRedirectWithinHttpsIsFollowed() throws Exception {
        server.enqueue(redirect(server.url("/elsewhere").toString()));
        answer("{\"releases\": []}");
        assertThat(source.newest(list())).isEmpty();
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aRedirectToPlainHttpIsNotFollowed() throws Exception {
        try (MockWebServer plain = new MockWebServer()) {
            plain.start();
            server.enqueue(redirect(plain.url("/releases.json").toString()));
            assertThat(reason()).isEqualTo(Reason.REFUSED);
            assertThat(plain.getRequestCount()).isZero();
        }
    }

    @Test
    void aServerThatSendsInCirclesIsGivenUp() {
        for (int i = 0; i < 30; i++) {
            server.enqueue(redirect(list().toString()));
        }
        assertThat(reason()).isEqualTo(Reason.UNREACHABLE);
    }

    @Test
    void aServerWithoutATrustedCertificateIsNotAsked() {
        answer("{\"releases\": []}");
        try (OkHttpReleaseSource strict = new OkHttpReleaseSource()) {
            assertThat(reason(strict)).isEqualTo(Reason.UNREACHABLE);
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aServerThatIsGoneIsUnreachable() {
        URI list = list();
        server.close();
        ReleaseException failed = catchThrowableOfType(ReleaseException.class, () -> source.newest(list));
        assertThat(failed.reason()).isEqualTo(Reason.UNREACHABLE);
    }

    private static Buffer gzip(String text) throws IOException {
        Buffer packed = new Buffer();
        try (OutputStream out = new GZIPOutputStream(packed.outputStream())) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed;
    }

    private static MockResponse redirect(String to) {
        return new MockResponse.Builder().code(302).setHeader("Location", to).build();
    }

    private void answer(String body) {
        server.enqueue(new MockResponse.Builder().body(body).build());
    }

    private URI list() {
        return server.url("/releases.json").uri();
    }

    private Reason reason() {
        return reason(source);
    }

    private Reason reason(OkHttpReleaseSource asked) {
        return catchThrowableOfType(ReleaseException.class, () -> asked.newest(list()))
                .reason();
    }
}
