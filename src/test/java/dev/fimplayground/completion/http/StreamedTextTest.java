package dev.fimplayground.completion.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionEvent.Delta;
import dev.fimplayground.model.CompletionEvent.DeltasRecognised;
import dev.fimplayground.model.CompletionEvent.Rewritten;
import dev.fimplayground.model.StreamReading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StreamedTextTest {
    private final List<CompletionEvent> events = new ArrayList<>();

    private StreamedText read(StreamReading reading, OptionalInt tokens, String... chunks) {
        StreamedText text = StreamedText.of(reading, events::add);
        for (String chunk : chunks) {
            text.accept(chunk);
        }
        text.settle(tokens);
        assertThat(shown()).isEqualTo(text.text());
        return text;
    }

    /** What a screen holds that obeys the events. */
    private String shown() {
        StringBuilder shown = new StringBuilder();
        for (CompletionEvent event : events) {
            switch (event) {
                case Delta(String more) -> shown.append(more);
                case Rewritten(String whole) -> shown.replace(0, shown.length(), whole);
                case DeltasRecognised() -> {}
                default -> throw new AssertionError("not a change of the text: " + event);
            }
        }
        return shown.toString();
    }

    private void assertReads(StreamedText text, StreamReading reading, String expected) {
        assertThat(text.text()).isEqualTo(expected);
        assertThat(text.reading()).isEqualTo(reading);
    }

    @Test
    void deltasAreRecognisedAtTheSecondChunk() {
        StreamedText text = read(StreamReading.AUTO, OptionalInt.of(3), "def", " f", "()", "");

        assertReads(text, StreamReading.DELTA, "def f()");
        assertThat(events).containsExactly(new Delta("def"), new DeltasRecognised(), new Delta(" f"), new Delta("()"));
    }

    @Test
    void wholeTextsAreRecognised() {
        StreamedText text = read(StreamReading.AUTO, OptionalInt.of(3), "a", "a+", "a+b", "");

        assertReads(text, StreamReading.CUMULATIVE, "a+b");
        assertThat(events).containsExactly(new Delta("a"), new Delta("+"), new Delta("b"));
    }

    @Test
    void repeatedSpacesThatTurnOutToBeDeltasAreOnlyAppendedTo() {
        StreamedText text = read(StreamReading.AUTO, OptionalInt.empty(), "  ", "  ", "    ", "x");

        assertReads(text, StreamReading.DELTA, "        x");
        assertThat(events).doesNotHaveAnyElementsOfTypes(Rewritten.class);
    }

    @Test
    void oneChunkThatDoesNotBeginWithTheTextEndsTheCumulativeReadingForGood() {
        StreamedText text = read(StreamReading.AUTO, OptionalInt.empty(), "a", "ab", "x", "aabx", "aabxaabx");

        assertReads(text, StreamReading.DELTA, "aabxaabxaabxaabx");
        assertThat(events).contains(new Rewritten("aab"));
    }

    @Test
    void anAmbiguousStreamIsSettledByTheTokenCount() {
        assertReads(read(StreamReading.AUTO, OptionalInt.of(2), "a", "aa"), StreamReading.CUMULATIVE, "aa");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.of(3), "a", "aa"), StreamReading.DELTA, "aaa");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.of(2), "\n", "\n"), StreamReading.DELTA, "\n\n");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.of(1), "\n", "\n"), StreamReading.CUMULATIVE, "\n");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.of(4), "a", "a+", "a+b"), StreamReading.CUMULATIVE, "a+b");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.of(3), "a+b", "a+b"), StreamReading.CUMULATIVE, "a+b");
    }

    @Test
    void anAmbiguousStreamWithoutACountIsSettledByWhetherItGrew() {
        assertReads(read(StreamReading.AUTO, OptionalInt.empty(), "a", "ab"), StreamReading.CUMULATIVE, "ab");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.empty(), ")", ")"), StreamReading.DELTA, "))");
        events.clear();
        assertReads(read(StreamReading.AUTO, OptionalInt.empty(), "one"), StreamReading.DELTA, "one");
    }

    @Test
    void forcedReadingsAreObeyed() {
        assertReads(read(StreamReading.DELTA, OptionalInt.of(2), "a", "ab"), StreamReading.DELTA, "aab");
        events.clear();
        assertReads(read(StreamReading.CUMULATIVE, OptionalInt.of(2), "ab", "ax", ""), StreamReading.CUMULATIVE, "ax");
        assertThat(events).containsExactly(new Delta("ab"), new Rewritten("ax"));
    }

    @Test
    void randomTextsAreReadRightEitherWay() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            StreamedText deltas = StreamedText.of(StreamReading.AUTO, event -> {});
            StreamedText wholes = StreamedText.of(StreamReading.AUTO, event -> {});
            StringBuilder text = new StringBuilder();
            for (int chunk = 0; chunk < 12; chunk++) {
                String more = Integer.toString(1000 + random.nextInt(9000), 36) + (chunk == 0 ? "(" : " ");
                text.append(more);
                deltas.accept(more);
                wholes.accept(text.toString());
            }
            assertThat(deltas.text()).as("deltas, seed %d", seed).isEqualTo(text.toString());
            assertThat(wholes.text()).as("wholes, seed %d", seed).isEqualTo(text.toString());
        }
    }

    @Test
    void manyDeltasTakeLinearTime() {
        StreamedText text = StreamedText.of(StreamReading.AUTO, event -> {});
        long started = System.nanoTime();
        for (int i = 0; i < 1_000_000; i++) {
            text.accept(i % 7 == 0 ? "def " : "word ");
        }

        assertThat(text.reading()).isEqualTo(StreamReading.DELTA);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void aLongCumulativeStreamIsNeverJoinedAsDeltas() {
        StreamedText text = StreamedText.of(StreamReading.AUTO, event -> {});
        StringBuilder whole = new StringBuilder("x".repeat(1_000_000));
        for (int i = 0; i < 70; i++) {
            text.accept(whole.append(i).toString());
        }
        text.accept("taken back");

        assertReads(text, StreamReading.CUMULATIVE, "taken back");
    }
}
