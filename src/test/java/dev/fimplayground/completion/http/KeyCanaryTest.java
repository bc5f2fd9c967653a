package dev.fimplayground.completion.http;

import static dev.fimplayground.completion.http.ClientFixture.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionRequest;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.session.WireRecorder;
import dev.fimplayground.transcript.WireTranscript;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A key that was sent is in nothing that is kept of the wire, whatever the server does with it. */
class KeyCanaryTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nX-Echo: KEY\r\nSet-Cookie: KEY\r\nConnection: close\r\n\r\n";
    private static final String FINISH =
            "data: {\"choices\":[{\"text\":\"\",\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n";

    /** {@code KEY} is the key, {@code |} a moment between two writes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "data: {\"choices\":[{\"text\":\"your KEY!\"}]}\n\n" + FINISH,
                HEAD + "data: {\"choices\":[{\"text\":\"sk-ca|nary-01|23456789\"}]}\n\n" + FINISH,
                HEAD
                        + ": KEY\n\nevent: KEY\ndata: {\"id\":\"KEY\",\"model\":\"KEY\",\"choices\":[{\"text\":\"a\"}]}\n\n"
                        + FINISH,
                HEAD
                        + "data: {\"choices\":[{\"text\":\"sk-canary-\"}]}\n\n|data: {\"choices\":[{\"text\":\"0123456789\"}]}\n\n"
                        + FINISH,
                HEAD + "data: {\"choices\":[{\"text\":\"\\u0073k-canary-0123456789\"}]}\n\n" + FINISH,
                HEAD + "data: {\"error\":{\"message\":\"sk\\u002dcanary-0123456789\",\"code\":\"InvalidApiKey\"}}\n\n",
                HEAD + "data: {\"error\":{\"message\":\"KEY\",\"code\":\"InvalidApiKey\"}}\n\n",
                HEAD + "{\"choices\":[{\"text\":\"KEY\",\"finish_reason\":\"stop\"}]}",
                HEAD + "<title>KEY</title>",
                HEAD + "data: {\"choices\":[{\"text\":\"KEY",
                HEAD + "data: {\"choices\":[{\"text\":\"sk-canary-012345678",
                "HTTP/1.1 401 No\r\nConnection: close\r\n\r\n{\"error\":{\"message\":\"wrong: KEY\",\"code\":\"invalid_api_key\"}}",
                "HTTP/1.1 503 No\r\nRetry-After: 0\r\nConnection: close\r\n\r\n{\"error\":{\"message\":\"KEY\"}}",
                "HTTP/1.1 307 No\r\nLocation: /KEY?KEY\r\nConnection: close\r\n\r\n",
                "HTTP/1.1 302 No\r\nLocation: http://KEY/KEY\r\nConnection: close\r\n\r\n",
                "KEY\r\n\r\n"
            })
    void itIsInNoEventNoRecordingAndNoTranscript(String answer) throws Exception {
        try (RawServer server = new RawServer(peer -> {
                    for (String part : answer.split("\\|")) {
                        peer.write(part.replace("KEY", KEY));
                        peer.pause(Duration.ofMillis(30));
                    }
                });
                ClientFixture fixture = ClientFixture.withTwoRetries()) {
            List<CompletionEvent> events = new CopyOnWriteArrayList<>();
            WireRecorder recorder = new WireRecorder();
            CompletionEnding ending = fixture.client()
                    .complete(
                            promptWithTheKeyInIt(),
                            new Connection(server.baseUrl(), Optional.of(new ApiKey(KEY)), StreamReading.DELTA, false),
                            event -> {
                                events.add(event);
                                recorder.accept(event);
                            },
                            fixture.cancellation);

            assertThat(server.requests().peek()).contains("Authorization: Bearer " + KEY);
            assertThat(ending.toString()).doesNotContain(KEY);
            assertThat(events.toString()).doesNotContain(KEY);
            assertThat(bytesIn(events)).doesNotContain(KEY);
            WireRecording recording = recorder.recording().orElseThrow();
            assertThat(transcript(recording)).doesNotContain(KEY);
            assertThat(replayed(recording)).doesNotContain(KEY);
        }
    }

    private static CompletionRequest promptWithTheKeyInIt() {
        return new CompletionRequest(
                "m", "key = '" + KEY + "'", SamplingParameters.DEFAULTS, true, OptionalInt.empty());
    }

    private static String bytesIn(List<CompletionEvent> events) {
        StringBuilder all = new StringBuilder();
        for (CompletionEvent event : events) {
            if (event instanceof CompletionEvent.Wire(WireEvent.BytesReceived received)) {
                all.append(received.bytes().text());
            } else if (event instanceof CompletionEvent.Wire(WireEvent.RequestSent sent)) {
                all.append(sent.request().body().text());
            }
        }
        return all.toString();
    }

    private static String transcript(WireRecording recording) throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        WireTranscript.write(recording, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    /** All that a replay would show: every chunk's bytes, meaning and text, and the texts joined. */
    private static String replayed(WireRecording recording) {
        StringBuilder shown = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        for (WireExchange exchange : recording.exchanges()) {
            exchange.head().ifPresent(head -> {
                var reading = new RecordedAnswers().begin(head, recording.asked());
                exchange.body().forEach(event -> show(reading.accept(event), shown, middle));
                show(reading.end(exchange.end()), shown, middle);
            });
        }
        return shown + "\n" + middle;
    }

    private static void show(List<RecordedChunk> chunks, StringBuilder shown, StringBuilder middle) {
        for (RecordedChunk chunk : chunks) {
            shown.append(chunk).append(chunk.raw().text());
            middle.append(chunk.appended());
        }
    }

    @Test
    void aPlaceholderForAKeyIsNotTakenOutOfAnAnswersWords() throws Exception {
        try (RawServer server = RawServer.answering(
                        RawServer.stream("data: {\"choices\":[{\"text\":\"none of none\"}]}\n\n" + FINISH));
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            CompletionEnding ending = fixture.complete(
                    ClientFixture.request(true),
                    new Connection(server.baseUrl(), Optional.of(new ApiKey("none")), StreamReading.AUTO, false));
            assertThat(ending.result().text()).isEqualTo("none of none");
            assertThat(fixture.wire.toString()).contains("Bearer ***").doesNotContain("Bearer none");
        }
    }
}
