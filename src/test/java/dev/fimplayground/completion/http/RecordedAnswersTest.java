package dev.fimplayground.completion.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.AnswerReplay;
import dev.fimplayground.model.ChunkMeaning;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireRecording;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A recorded answer reads as it read when it came. */
class RecordedAnswersTest {
    private static final WireHead OK = new WireHead("http/1.1", 200, List.of());
    private static final String STREAM = ": hello\r\n\r\n"
            + "data: {\"choices\":[{\"text\":\"dé\"}]}\r\n\r\n"
            + "data: {\"choices\":[{\"text\":\"f(\"}]}\n\n"
            + "data: {\"choices\":[{\"text\":\")\",\"finish_reason\":\"stop\"}]}\n\n"
            + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":2,\"completion_tokens\":3,\"total_tokens\":5}}\n\n"
            + "data: [DONE]\n\n";

    private static List<RecordedChunk> read(WireHead head, StreamReading asked, List<WireEvent> body) {
        AnswerReplay.Reading reading = new RecordedAnswers().begin(head, asked);
        List<RecordedChunk> chunks = new ArrayList<>();
        body.forEach(event -> chunks.addAll(reading.accept(event)));
        chunks.addAll(reading.end(999));
        return chunks;
    }

    private static WireEvent bytes(long nanos, String text) {
        return new WireEvent.BytesReceived(nanos, WireBytes.utf8(text));
    }

    private static String text(List<RecordedChunk> chunks) {
        StringBuilder text = new StringBuilder();
        for (RecordedChunk chunk : chunks) {
            text.setLength(chunk.keep());
            text.append(chunk.appended());
        }
        return text.toString();
    }

    private static String raw(List<RecordedChunk> chunks) {
        StringBuilder raw = new StringBuilder();
        chunks.forEach(chunk -> raw.append(new String(chunk.raw().array(), StandardCharsets.ISO_8859_1)));
        return raw.toString();
    }

    @Test
    void everyEventIsAChunkWithItsOwnBytesAndTheTimeOfItsLastOne() {
        List<RecordedChunk> chunks = read(
                OK, StreamReading.AUTO, List.of(bytes(1, STREAM.substring(0, 30)), bytes(2, STREAM.substring(30))));

        assertThat(chunks)
                .extracting(RecordedChunk::meaning)
                .map(ChunkMeaning::getClass)
                .map(Class::getSimpleName)
                .containsExactly("Silent", "Text", "Text", "Text", "Text", "Done");
        assertThat(chunks.getFirst().nanos()).isEqualTo(1);
        assertThat(chunks.get(1).nanos()).isEqualTo(2);
        assertThat(chunks.get(1).raw().text()).isEqualTo("data: {\"choices\":[{\"text\":\"dé\"}]}\r\n\r\n");
        assertThat(((ChunkMeaning.Text) chunks.get(3).meaning()).finishReason()).contains(FinishReason.STOP);
        assertThat(((ChunkMeaning.Text) chunks.get(4).meaning())
                        .usage()
                        .orElseThrow()
                        .completionTokens())
                .isEqualTo(3);
        assertThat(text(chunks)).isEqualTo("déf()");
    }

    @Test
    void howeverItIsSplitTheChunksAreTheSameAndNoByteIsLost() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] stream = STREAM.getBytes(StandardCharsets.UTF_8);
        List<RecordedChunk> whole = read(OK, StreamReading.AUTO, List.of(bytes(0, STREAM)));
        for (int round = 0; round < 500; round++) {
            List<WireEvent> body = new ArrayList<>();
            for (int at = 0; at < stream.length; ) {
                int end = Math.min(stream.length, at + 1 + random.nextInt(40));
                body.add(new WireEvent.BytesReceived(0, WireBytes.of(Arrays.copyOfRange(stream, at, end))));
                at = end;
            }
            List<RecordedChunk> chunks = read(OK, StreamReading.AUTO, body);
            assertThat(chunks)
                    .as("seed " + seed)
                    .extracting(RecordedChunk::meaning)
                    .isEqualTo(whole.stream().map(RecordedChunk::meaning).toList());
            assertThat(text(chunks)).isEqualTo("déf()");
            assertThat(raw(chunks)).isEqualTo(new String(stream, StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void cumulativeChunksAreReadAsWhatTheyAddAndAForcedReadingIsObeyed() {
        List<WireEvent> body = List.of(
                bytes(1, "data: {\"choices\":[{\"text\":\"a\"}]}\n\n"),
                bytes(2, "data: {\"choices\":[{\"text\":\"a+\"}]}\n\n"),
                bytes(3, "data: {\"choices\":[{\"text\":\"a+b\",\"finish_reason\":\"stop\"}]}\n\n"));
        List<RecordedChunk> cumulative = read(OK, StreamReading.AUTO, body);
        assertThat(cumulative).extracting(RecordedChunk::appended).containsExactly("a", "+", "b");
        assertThat(text(read(OK, StreamReading.DELTA, body))).isEqualTo("aa+a+b");
    }

    @Test
    void anErrorARefusalAWholeAnswerAndAWebPageSayWhatTheyAre() {
        assertThat(problem(read(
                        OK,
                        StreamReading.AUTO,
                        List.of(bytes(1, "data: {\"error\":{\"message\":\"no\",\"code\":\"InvalidApiKey\"}}\n\n")))))
                .isEqualTo(new ChunkMeaning.Problem(FailureReason.WRONG_KEY, "no"));
        assertThat(problem(read(
                        new WireHead("h2", 429, List.of()),
                        StreamReading.AUTO,
                        List.of(bytes(1, "{\"error\":{\"message\":\"slow\"}}")))))
                .isEqualTo(new ChunkMeaning.Problem(FailureReason.RATE_LIMIT, "slow"));
        assertThat(text(read(
                        OK,
                        StreamReading.AUTO,
                        List.of(
                                bytes(1, "{\"choices\":[{\"text\":"),
                                bytes(2, "\"x\",\"finish_reason\":\"stop\"}]}")))))
                .isEqualTo("x");
        assertThat(problem(read(OK, StreamReading.AUTO, List.of(bytes(1, "<html>"))))
                        .reason())
                .isEqualTo(FailureReason.HTML_INSTEAD_OF_JSON);
        assertThat(read(OK, StreamReading.AUTO, List.of(bytes(1, "data: {\"choi")))
                        .getLast()
                        .meaning())
                .isEqualTo(new ChunkMeaning.Incomplete());
    }

    private static ChunkMeaning.Problem problem(List<RecordedChunk> chunks) {
        assertThat(chunks).hasSize(1);
        return (ChunkMeaning.Problem) chunks.getFirst().meaning();
    }

    @Test
    void afterMissingBytesItGoesOnWithTheNextWholeEvent() {
        List<RecordedChunk> chunks = read(
                OK,
                StreamReading.DELTA,
                List.of(
                        bytes(1, "data: {\"choices\":[{\"text\":\"a\"}]}\n\ndata: {\"cho"),
                        new WireEvent.LeftOut(2, 1000, 10),
                        bytes(3, "ices\":[{\"text\":\"lost\"}]}\n\ndata: {\"choices\":[{\"text\":\"z\"}]}\n\n")));
        assertThat(chunks)
                .extracting(RecordedChunk::meaning)
                .contains(new ChunkMeaning.LeftOut(1000, 10), new ChunkMeaning.Incomplete());
        assertThat(text(chunks)).isEqualTo("az");
    }

    @ParameterizedTest
    @ValueSource(strings = {"01-plain", "02-logprobs3", "03-stream", "05-stream-logprobs", "06-stop"})
    void aRealServersAnswerReplaysToTheTextOfTheLiveRun(String name) throws Exception {
        try (MockWebServer server = new MockWebServer();
                ClientFixture fixture = ClientFixture.withoutRetries()) {
            server.start();
            server.enqueue(Transcript.response(name));
            CompletionEnding live = fixture.stream(server.url("/v1").uri());
            WireRecording recording = fixture.recording();
            WireExchange exchange = recording.exchanges().getFirst();
            List<RecordedChunk> chunks = read(exchange.head().orElseThrow(), recording.asked(), exchange.body());
            assertThat(live.result().text()).isNotEmpty();
            assertThat(text(chunks)).isEqualTo(live.result().text());
        }
    }
}
