package dev.fimplayground.transcript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireMilestone;
import dev.fimplayground.model.WireRecording;
import dev.fimplayground.model.WireRequest;
import dev.fimplayground.transcript.TranscriptException.Problem;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTranscriptTest {
    private static final String FIRST_LINE =
            "{\"format\":\"fim-wire\",\"version\":1,\"ms\":0,\"at\":\"2026-11-22T12:00:00Z\",\"reading\":\"AUTO\"}\n";

    private static byte[] write(WireRecording recording) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        WireTranscript.write(recording, out);
        return out.toByteArray();
    }

    private static WireRecording read(byte[] file) throws Exception {
        return WireTranscript.read(new ByteArrayInputStream(file));
    }

    @Test
    void whatIsWrittenIsReadBackEqualWhateverIsInIt() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            WireRecording recording = recording(random);
            byte[] written = write(recording);
            assertThat(read(written)).as("seed " + seed).isEqualTo(recording);
            assertThat(write(read(written))).as("seed " + seed).isEqualTo(written);
        }
    }

    @Test
    void itIsALineAnEventReadableAndInStableOrder() throws Exception {
        WireRecording recording = new WireRecording(List.of(
                new WireEvent.Opened(0, Instant.parse("2026-11-22T12:00:00Z"), StreamReading.AUTO),
                new WireEvent.ExchangeStarted(1_500_000, 1, 0),
                new WireEvent.BytesReceived(212_345_678, WireBytes.utf8("data: 加\n\n")),
                new WireEvent.BytesReceived(213_000_000, WireBytes.of(new byte[] {(byte) 0xFF}))));
        assertThat(new String(write(recording), StandardCharsets.UTF_8))
                .isEqualTo(FIRST_LINE
                        + "{\"event\":\"start\",\"ms\":1.5,\"attempt\":1,\"hop\":0}\n"
                        + "{\"event\":\"bytes\",\"ms\":212.345678,\"text\":\"data: 加\\n\\n\"}\n"
                        + "{\"event\":\"bytes\",\"ms\":213,\"base64\":\"/w==\"}\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "not JSON",
                "{\"event\":\"start\",\"ms\":-1,\"attempt\":1,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1e400,\"attempt\":1,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1e-400,\"attempt\":1,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1e999999999,\"attempt\":1,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":\"1\",\"attempt\":1,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1,\"attempt\":1.5,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1,\"attempt\":99999999999,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1,\"ms\":2,\"attempt\":1,\"hop\":0}",
                "{\"event\":\"start\",\"ms\":1,\"attempt\":1,\"hop\":0} {}",
                "{\"event\":\"unheard of\",\"ms\":1}",
                "{\"event\":\"bytes\",\"ms\":1,\"base64\":\"???\"}",
                "{\"event\":\"bytes\",\"ms\":1}",
                "{\"event\":\"response\",\"ms\":1,\"protocol\":\"h2\",\"status\":7,\"headers\":[]}",
                "{\"event\":\"response\",\"ms\":1,\"protocol\":\"h2\",\"status\":200,\"headers\":[[\"a\"]]}",
                "{\"event\":\"reached\",\"ms\":1,\"milestone\":\"MOON\"}",
                "{\"event\":\"leftOut\",\"ms\":1,\"bytes\":-1,\"reads\":1}",
                "{\"event\":\"closed\",\"ms\":1,\"reading\":\"BACKWARDS\"}",
                "{\"event\":\"end\",\"ms\":1,\"how\":\"failed\",\"reason\":\"NONE\",\"detail\":\"\"}",
                "{\"format\":\"fim-wire\",\"version\":1,\"ms\":0,\"at\":\"2026-11-22T12:00:00Z\",\"reading\":\"AUTO\"}"
            })
    void aBrokenLineIsNamedByItsNumber(String line) {
        assertProblem(FIRST_LINE + "\n" + line + "\n", Problem.MALFORMED, 3);
    }

    @Test
    void whatIsNoTranscriptOrOfANewerVersionIsSaid() {
        assertProblem("", Problem.NOT_A_TRANSCRIPT, 1);
        assertProblem("print('hello')\n", Problem.NOT_A_TRANSCRIPT, 1);
        assertProblem("{\"event\":\"start\"}\n", Problem.NOT_A_TRANSCRIPT, 1);
        assertProblem(FIRST_LINE.replace("\"version\":1", "\"version\":2"), Problem.NEWER, 1);
        assertProblem(FIRST_LINE.replace("2026-11", "yesterday"), Problem.MALFORMED, 1);
    }

    private static void assertProblem(String file, Problem problem, int line) {
        assertThatThrownBy(() -> read(file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(TranscriptException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(problem);
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.sentence()).isNotBlank();
                });
    }

    @Test
    void unknownFieldsAndALineEndOfWindowsDoNoHarm() throws Exception {
        String file = FIRST_LINE.replace("}", ",\"new\":[1]}")
                + "{\"event\":\"start\",\"ms\":1,\"attempt\":2,\"hop\":0,\"more\":{}}\r\n\r\n";
        assertThat(read(file.getBytes(StandardCharsets.UTF_8))
                        .exchanges()
                        .getFirst()
                        .attempt())
                .isEqualTo(2);
    }

    @Test
    void aLineWithoutEndIsRefusedBeforeItFillsTheMemory() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                Arrays.fill(into, offset, offset + length, (byte) 'x');
                return length;
            }
        };
        assertThatThrownBy(() -> WireTranscript.read(endless))
                .isInstanceOfSatisfying(
                        TranscriptException.class,
                        refused -> assertThat(refused.problem()).isEqualTo(Problem.TOO_LARGE));
    }

    private static WireRecording recording(Random random) {
        List<WireEvent> events = new ArrayList<>();
        events.add(new WireEvent.Opened(
                0,
                Instant.ofEpochSecond(random.nextInt(2_000_000_000), random.nextInt(1_000_000_000)),
                reading(random)));
        for (int i = random.nextInt(12); i > 0; i--) {
            events.add(event(random));
        }
        return new WireRecording(events);
    }

    private static StreamReading reading(Random random) {
        return StreamReading.values()[random.nextInt(3)];
    }

    private static WireEvent event(Random random) {
        long at = random.nextLong(Long.MAX_VALUE) >> random.nextInt(60);
        return switch (random.nextInt(11)) {
            case 0 -> new WireEvent.ExchangeStarted(at, 1 + random.nextInt(9), random.nextInt(5));
            case 1 -> new WireEvent.Reached(at, WireMilestone.values()[random.nextInt(WireMilestone.values().length)]);
            case 2 -> new WireEvent.Connected(at, random.nextBoolean(), text(random), text(random));
            case 3 ->
                new WireEvent.RequestSent(
                        at, new WireRequest(text(random), text(random), headers(random), bytes(random)));
            case 4 ->
                new WireEvent.HeadReceived(at, new WireHead(text(random), 100 + random.nextInt(900), headers(random)));
            case 5 -> new WireEvent.LeftOut(at, random.nextLong(1L << 50), random.nextLong(1L << 40));
            case 6 -> new WireEvent.ExchangeEnded(at, ending(random));
            case 7 -> new WireEvent.RetryScheduled(at, Duration.ofNanos(random.nextLong(1L << 50)));
            case 8 -> new WireEvent.Closed(at, random.nextBoolean() ? Optional.of(reading(random)) : Optional.empty());
            case 9 -> new WireEvent.Withheld(at);
            default -> new WireEvent.BytesReceived(at, bytes(random));
        };
    }

    private static WireEnding ending(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new WireEnding.Complete();
            case 1 -> new WireEnding.Redirected(text(random));
            case 2 -> new WireEnding.Cancelled();
            default ->
                new WireEnding.Failed(
                        FailureReason.values()[random.nextInt(FailureReason.values().length)], text(random));
        };
    }

    private static List<WireHeader> headers(Random random) {
        return random.ints(random.nextInt(4))
                .mapToObj(_ -> new WireHeader(text(random), text(random)))
                .toList();
    }

    private static WireBytes bytes(Random random) {
        byte[] any = new byte[random.nextInt(30)];
        random.nextBytes(any);
        return random.nextBoolean()
                ? WireBytes.of(any)
                : WireBytes.utf8("data: {\"加\":\"😀 " + random.nextInt() + "\"}\r\n\u0000\u2028");
    }

    /** Halves of surrogate pairs included: a server's words may hold them. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
        }
        return text.toString();
    }
}
