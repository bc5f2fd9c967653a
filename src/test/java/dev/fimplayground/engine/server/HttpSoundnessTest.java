package dev.fimplayground.engine.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class HttpSoundnessTest {
    private static final String COUNT = "{\"model\":\"scripted\",\"prompt\":\"count\",\"max_tokens\":2}";
    private static final String HANG = "{\"model\":\"scripted\",\"prompt\":\"hang\"}";

    @AutoClose
    private final ServerFixture fixture = new ServerFixture();

    @Test
    void pipelinedRequestsAreAnsweredInTheirOrderOnOneConnection() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            client.post(COUNT.replace("2", "3"));
            client.post("{\"bad\"");
            client.post(COUNT.replace("}", ",\"stream\":true}"));
            client.post(COUNT.replace("2", "1"), "Connection: close\r\n");

            String all = client.readToEnd();

            assertThat(statuses(all)).containsExactly("200", "400", "200", "200");
            assertThat(all)
                    .containsSubsequence("w0 w1 w2 ", "not sound JSON", "data: [DONE]", "\"text\":\"w0 \",\"index\"");
        }
    }

    @Test
    void tooManyPipelinedRequestsAreRefusedAfterThoseThatWereTaken() throws Exception {
        try (RawClient client = new RawClient(fixture.port());
                RawClient holder = new RawClient(fixture.port())) {
            holder.post(HANG);
            assertThat(fixture.generator.hanging.await(5, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 12; i++) {
                client.post(COUNT);
            }
            holder.close();

            assertThat(statuses(client.readToEnd()))
                    .containsExactly("200", "200", "200", "200", "200", "200", "200", "200", "200", "503");
        }
    }

    @Test
    void aRefusedBodyIsReadAwayAndTheConnectionGoesOn() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            String body = "x".repeat(100_000);
            client.send("POST /nowhere HTTP/1.1\r\nHost: 127.0.0.1:" + fixture.port()
                    + "\r\nAuthorization: Bearer secret\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            client.post(COUNT, "Connection: close\r\n");

            assertThat(statuses(client.readToEnd())).containsExactly("404", "200");
        }
    }

    @Test
    void aClientThatAsksBeforeSendingItsBodyIsToldToGoOn() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            client.send(head("Expect: 100-continue\r\nConnection: close\r\n", COUNT.length()));
            assertThat(client.readUntil("\r\n\r\n")).startsWith("HTTP/1.1 100 ");
            client.send(COUNT);

            assertThat(statuses(client.readToEnd())).containsExactly("200");
        }
    }

    @Test
    void aClientThatAsksAndMayNotIsToldSoWithoutItsBody() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            client.send(head("Expect: 100-continue\r\n", 16 * 1024 * 1024 + 1));

            assertThat(statuses(client.readToEnd())).containsExactly("413");
        }
    }

    @Test
    void anHttp10ClientGetsAStreamThatEndsByClosing() throws Exception {
        try (RawClient client = new RawClient(fixture.port())) {
            String json = COUNT.replace("}", ",\"stream\":true}");
            client.send(head("", json.length()).replace("HTTP/1.1", "HTTP/1.0") + json);

            String answer = client.readToEnd();

            assertThat(answer).doesNotContainIgnoringCase("transfer-encoding").endsWith("data: [DONE]\n\n");
        }
    }

    @Test
    void whatIsNotHttpIsRefusedAndClosed() throws Exception {
        for (String nonsense : List.of(
                "\u0016\u0003\u0001 hello tls\r\n\r\n",
                "GET /health HTTP/1.1\r\nHost 127.0.0.1\r\n\r\n",
                "POST /v1/completions HTTP/1.1\r\nContent-Length: minus\r\n\r\n",
                "GET /" + "a".repeat(9000) + " HTTP/1.1\r\n\r\n",
                "GET /health HTTP/1.1\r\nX: " + "a".repeat(40_000) + "\r\n\r\n")) {
            try (RawClient client = new RawClient(fixture.port())) {
                client.send(nonsense);

                assertThat(client.readToEnd()).startsWith("HTTP/1.1 4").contains("\"request_id\"");
            }
        }
        assertThat(fixture.send(fixture.request("/health")).statusCode()).isEqualTo(200);
    }

    @Test
    void twoRequestsAtOnceAreBothAnswered() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(fixture.completeLater(COUNT.replace("2", "5000")));
        }

        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            assertThat(answer.get(10, TimeUnit.SECONDS).body()).contains("w4999 ");
        }
    }

    @Test
    void oneCompletionTooManyIs503AndAPlaceIsFreeAgainWhenOneEnds() throws Exception {
        try (ServerFixture small = new ServerFixture(
                new ServerLimits(8, 1, 1 << 20, 4 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1)))) {
            try (RawClient holder = new RawClient(small.port())) {
                holder.post(HANG);
                assertThat(small.generator.hanging.await(5, TimeUnit.SECONDS)).isTrue();

                HttpResponse<String> refused = small.complete(COUNT);

                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
            }
            assertThat(small.generator.cancelledAt.poll(5, TimeUnit.SECONDS)).isNotNull();
            small.awaitPlace(COUNT);
        }
    }

    @Test
    void bodiesThatAreTooMuchTogetherAre503AndThereIsRoomAgainAfterwards() throws Exception {
        ServerLimits limits = new ServerLimits(8, 8, 1 << 20, 1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1));
        String large = "{\"model\":\"scripted\",\"prompt\":\"count\",\"max_tokens\":1,\"user\":\"" + "x".repeat(700_000)
                + "\"}";
        try (ServerFixture small = new ServerFixture(limits)) {
            try (RawClient holder = new RawClient(small.port())) {
                holder.post(HANG.replace("}", ",\"user\":\"" + "x".repeat(700_000) + "\"}"));
                assertThat(small.generator.hanging.await(5, TimeUnit.SECONDS)).isTrue();

                HttpResponse<String> refused = small.complete(large);

                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.body()).contains("no memory left");
            }
            assertThat(small.generator.cancelledAt.poll(5, TimeUnit.SECONDS)).isNotNull();
            for (int i = 0; i < 5; i++) {
                small.awaitPlace(large);
            }
        }
    }

    @Test
    void aHalfSentBodyIsLetGoOfWhenItsClientLeaves() throws Exception {
        ServerLimits limits = new ServerLimits(8, 8, 1 << 20, 1 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1));
        try (ServerFixture small = new ServerFixture(limits)) {
            for (int i = 0; i < 5; i++) {
                try (RawClient leaving = new RawClient(small.port())) {
                    leaving.send(
                            head("", 900_000).replace(":" + fixture.port(), ":" + small.port()) + "x".repeat(700_000));
                }
            }
            small.awaitPlace("{\"model\":\"scripted\",\"prompt\":\"count\",\"max_tokens\":1,\"user\":\""
                    + "x".repeat(900_000) + "\"}");
        }
    }

    @Test
    void oneConnectionTooManyIs503AndClosed() throws Exception {
        try (ServerFixture small = new ServerFixture(
                        new ServerLimits(1, 4, 1 << 20, 4 << 20, Duration.ofSeconds(5), Duration.ofMinutes(1)));
                RawClient first = new RawClient(small.port())) {
            first.post(COUNT);
            first.readUntil("}}}");
            try (RawClient second = new RawClient(small.port())) {
                assertThat(second.readToEnd()).startsWith("HTTP/1.1 503 ").contains("1 connections");
            }
            first.post(COUNT);
            assertThat(first.readUntil("}}}")).contains("HTTP/1.1 200");
        }
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        try (ServerFixture brief = new ServerFixture(
                        new ServerLimits(8, 4, 1 << 20, 4 << 20, Duration.ofSeconds(5), Duration.ofMillis(50)));
                RawClient idle = new RawClient(brief.port())) {
            assertThat(idle.readToEnd()).isEmpty();
        }
    }

    private String head(String headers, int length) {
        return "POST /v1/completions HTTP/1.1\r\nHost: localhost:" + fixture.port()
                + "\r\nAuthorization: Bearer secret\r\nContent-Type: application/json\r\nContent-Length: " + length
                + "\r\n" + headers + "\r\n";
    }

    private static List<String> statuses(String answers) {
        List<String> statuses = new ArrayList<>();
        for (String part : answers.split("(?=HTTP/1\\.1 )")) {
            if (part.startsWith("HTTP/1.1 ")) {
                statuses.add(part.substring(9, 12));
            }
        }
        return statuses;
    }
}
