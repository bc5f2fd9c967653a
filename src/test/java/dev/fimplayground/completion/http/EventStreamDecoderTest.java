package dev.fimplayground.completion.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EventStreamDecoderTest {
    private static final String SAMPLE = "\uFEFF: a comment\r\n"
            + "data: one\n\n"
            + "event: error\rdata:two\rdata: lines\r\r"
            + "id: 7\r\ndata:  two spaces é \uD83D\uDE00 漢字\r\n\r\n"
            + "id: with\0nul\ndata\n\n"
            + "retry: 1500\nretry: 15x\nunknown: field\n\n"
            + "data: {\"a\":1}\r\n\n"
            + ":\n\ndata:\ndata:\n\n"
            + "\uFEFFdata: not a field\n\n"
            + "data: never dispatched";

    private static final List<ServerSentEvent> EVENTS = List.of(
            new ServerSentEvent("message", "one", ""),
            new ServerSentEvent("error", "two\nlines", ""),
            new ServerSentEvent("message", " two spaces é \uD83D\uDE00 漢字", "7"),
            new ServerSentEvent("message", "", "7"),
            new ServerSentEvent("message", "{\"a\":1}", "7"),
            new ServerSentEvent("message", "\n", "7"));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<ServerSentEvent> decode(EventStreamDecoder decoder, byte[]... pieces) throws Exception {
        List<ServerSentEvent> events = new ArrayList<>();
        for (byte[] piece : pieces) {
            decoder.feed(piece, piece.length, events::add);
        }
        return events;
    }

    private static List<String> dataOf(String stream) throws Exception {
        return decode(new EventStreamDecoder(), utf8(stream)).stream()
                .map(ServerSentEvent::data)
                .toList();
    }

    @Test
    void followsTheStandardOnTheWholeSample() throws Exception {
        EventStreamDecoder decoder = new EventStreamDecoder();

        assertThat(decode(decoder, utf8(SAMPLE))).isEqualTo(EVENTS);
        assertThat(decoder.reconnectionTime()).contains(Duration.ofMillis(1500));
        assertThat(decoder.isInsideEvent()).isTrue();
    }

    @Test
    void everySplitIntoTwoGivesTheSame() throws Exception {
        byte[] bytes = utf8(SAMPLE);
        for (int cut = 0; cut <= bytes.length; cut++) {
            byte[] first = Arrays.copyOfRange(bytes, 0, cut);
            byte[] second = Arrays.copyOfRange(bytes, cut, bytes.length);
            assertThat(decode(new EventStreamDecoder(), first, second))
                    .as("cut at byte %d", cut)
                    .isEqualTo(EVENTS);
        }
    }

    @Test
    void byteByByteGivesTheSame() throws Exception {
        byte[] bytes = utf8(SAMPLE);
        byte[][] pieces = new byte[bytes.length][];
        for (int i = 0; i < bytes.length; i++) {
            pieces[i] = new byte[] {bytes[i]};
        }

        assertThat(decode(new EventStreamDecoder(), pieces)).isEqualTo(EVENTS);
    }

    @Test
    void randomSplitsGiveTheSame() throws Exception {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        byte[] bytes = utf8(SAMPLE);
        for (int round = 0; round < 2_000; round++) {
            List<byte[]> pieces = new ArrayList<>();
            for (int start = 0; start < bytes.length; ) {
                int end = Math.min(bytes.length, start + random.nextInt(12));
                pieces.add(Arrays.copyOfRange(bytes, start, end));
                start = end;
            }
            assertThat(decode(new EventStreamDecoder(), pieces.toArray(byte[][]::new)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(EVENTS);
        }
    }

    @Test
    void anEventIsDispatchedAtItsBlankLineNotAtTheNextByte() throws Exception {
        assertThat(decode(new EventStreamDecoder(), utf8("data: now\r\r"))).hasSize(1);
        assertThat(decode(new EventStreamDecoder(), utf8("data: now\r\n\r"))).hasSize(1);
    }

    @Test
    void aSecondByteOrderMarkIsPartOfTheFieldName() throws Exception {
        assertThat(dataOf("\uFEFF\uFEFFdata: x\n\n")).isEmpty();
        assertThat(dataOf("\uFEFFdata: x\n\n")).containsExactly("x");
    }

    @Test
    void bytesThatAreNotUtf8BecomeReplacementCharacters() throws Exception {
        byte[] bytes = utf8("data: a?b?\n\ndata: c\n\n");
        bytes[7] = (byte) 0xFF;
        bytes[9] = (byte) 0xE2;

        assertThat(decode(new EventStreamDecoder(), bytes))
                .extracting(ServerSentEvent::data)
                .containsExactly("a\uFFFDb\uFFFD", "c");
    }

    @Test
    void aRetryThatIsNoNumberOrBeyondAllNumbersIsIgnored() throws Exception {
        EventStreamDecoder decoder = new EventStreamDecoder();
        decode(decoder, utf8("retry: 5\nretry:\nretry: -1\nretry: 99999999999999999999\n\n"));

        assertThat(decoder.reconnectionTime()).contains(Duration.ofMillis(5));
    }

    @Test
    void tellsWhetherAnEventIsUnfinished() throws Exception {
        for (String unfinished : List.of("data: x\n", "data: x", "d", "event: error\n", "data: a\n\ndata: b\n")) {
            EventStreamDecoder decoder = new EventStreamDecoder();
            decode(decoder, utf8(unfinished));
            assertThat(decoder.isInsideEvent()).as(unfinished).isTrue();
        }
        for (String finished : List.of("", "\uFEFF", "data: x\n\n", "data: x\r\r", ": comment", "id: 1\n", "\n\n")) {
            EventStreamDecoder decoder = new EventStreamDecoder();
            decode(decoder, utf8(finished));
            assertThat(decoder.isInsideEvent()).as(finished).isFalse();
        }
    }

    @Test
    void anEventOf64MegabytesIsRefusedWhetherOneLineOrMany() {
        byte[] line = utf8("x".repeat(1024 * 1024));
        byte[] manyLines = utf8(("data: " + "x".repeat(1017) + "\n").repeat(1024));
        for (byte[] megabyte : List.of(line, manyLines)) {
            EventStreamDecoder decoder = new EventStreamDecoder();
            assertThatThrownBy(() -> {
                        decode(decoder, utf8("data: "));
                        for (int i = 0; i < 65; i++) {
                            decode(decoder, megabyte);
                        }
                    })
                    .isInstanceOf(EventTooLargeException.class)
                    .hasMessageContaining("67108864");
        }
    }

    @Test
    void aStreamOfManyEventsAndCommentsIsNotLimited() throws Exception {
        EventStreamDecoder decoder = new EventStreamDecoder(100);
        byte[] piece = utf8(": keep alive\n\ndata: 12345\n\n: again\n");
        for (int i = 0; i < 100; i++) {
            assertThat(decode(decoder, piece)).hasSize(1);
        }
    }

    @Test
    void aMegabyteThatComesByteByByteTakesNoQuadraticTime() throws Exception {
        EventStreamDecoder decoder = new EventStreamDecoder();
        List<ServerSentEvent> events = new ArrayList<>();
        byte[] one = {'x'};
        decoder.feed(utf8("data:"), 5, events::add);
        long started = System.nanoTime();
        for (int i = 0; i < 2_000_000; i++) {
            decoder.feed(one, 1, events::add);
        }
        decoder.feed(utf8("\n\n"), 2, events::add);

        assertThat(events.getFirst().data()).hasSize(2_000_000);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(10));
    }
}
