package dev.fimplayground.engine.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnswerTest {
    private final List<String> texts = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    private Answer answer(String... stops) {
        return new Answer(new StopStrings(List.of(stops)), (text, tokens) -> {
            texts.add(text);
            tokens.forEach(token -> told.add(token.text()));
        });
    }

    private static boolean append(Answer answer, String piece) {
        return answer.append(piece.getBytes(StandardCharsets.UTF_8), List.of(new GeneratedToken(piece, -1, List.of())));
    }

    @Test
    void textGoesOnAtOnceWhenThereIsNothingToHoldBack() {
        Answer answer = answer("END");
        assertThat(append(answer, "ab")).isFalse();
        assertThat(append(answer, "c")).isFalse();
        assertThat(texts).containsExactly("ab", "c");
        assertThat(told).containsExactly("ab", "c");
    }

    @Test
    void stopStringOverTokenBordersLeaksNothing() {
        Answer answer = answer("\nEND");
        assertThat(append(answer, "x\n")).isFalse();
        assertThat(append(answer, "EN")).isFalse();
        assertThat(texts).containsExactly("x");
        assertThat(append(answer, "D and more")).isTrue();
        assertThat(String.join("", texts)).isEqualTo("x");
        assertThat(told).containsExactly("x\n");
    }

    @Test
    void whatOnlyLookedLikeAStopStringIsDelivered() {
        Answer answer = answer("aab");
        append(answer, "aa");
        append(answer, "a");
        assertThat(String.join("", texts)).isEqualTo("a");
        append(answer, "c");
        assertThat(String.join("", texts)).isEqualTo("aaac");
        append(answer, "aa");
        answer.finish();
        assertThat(String.join("", texts)).isEqualTo("aaacaa");
        assertThat(told).containsExactly("aa", "a", "c", "aa");
    }

    @Test
    void stopStringThatEndsFirstWinsHoweverTheTextIsCut() {
        Answer whole = answer("abcde", "cd");
        assertThat(append(whole, "xabcdef")).isTrue();
        Answer pieces = answer("abcde", "cd");
        Stream.of("x", "a", "b", "c")
                .forEach(piece -> assertThat(append(pieces, piece)).isFalse());
        assertThat(append(pieces, "d")).isTrue();
        assertThat(texts).containsExactly("xab", "x", "ab");
    }

    @Test
    void codePointsAreDeliveredWhole() {
        Answer answer = answer();
        byte[] smile = "\uD83D\uDE42".getBytes(StandardCharsets.UTF_8);
        for (byte piece : smile) {
            assertThat(texts).isEmpty();
            answer.append(new byte[] {piece}, List.of(new GeneratedToken("?", -1, List.of())));
        }
        assertThat(texts).containsExactly("\uD83D\uDE42");
        assertThat(told).hasSize(4);
    }

    @Test
    void tokensOfAnUnfinishedCodePointWaitForItsText() {
        Answer answer = answer();
        answer.append(new byte[] {(byte) 0xE4, (byte) 0xB8}, List.of(new GeneratedToken("?", -1, List.of())));
        assertThat(told).isEmpty();
        answer.finish();
        assertThat(texts).containsExactly("\uFFFD");
        assertThat(told).containsExactly("?");
    }

    @Test
    void stopStringIsFoundOnlyAtWholeCodePoints() {
        Answer answer = answer("\uDE42");
        assertThat(append(answer, "\uD83D\uDE42 fine")).isFalse();
        assertThat(texts).containsExactly("\uD83D\uDE42 fine");
    }

    @Test
    void cutsDoNotDependOnTheTokens() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 3000; round++) {
            String text = random.ints(30, 0, 3)
                    .collect(StringBuilder::new, (s, i) -> s.append("ab\u4e2d".charAt(i)), StringBuilder::append)
                    .toString();
            String[] stops = {text.substring(3, 3 + 1 + random.nextInt(6)), "ba\u4e2da"};
            assertThat(deliver(text, random, stops))
                    .as("seed %d: %s %s", seed, text, List.of(stops))
                    .isEqualTo(deliver(text, new Random(1), stops));
        }
    }

    private static String deliver(String text, Random random, String... stops) {
        StringBuilder delivered = new StringBuilder();
        Answer answer = new Answer(new StopStrings(List.of(stops)), (more, tokens) -> delivered.append(more));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int from = 0; from < bytes.length; ) {
            int to = Math.min(bytes.length, from + 1 + random.nextInt(4));
            if (answer.append(Arrays.copyOfRange(bytes, from, to), List.of())) {
                return delivered.toString();
            }
            from = to;
        }
        answer.finish();
        return delivered.toString();
    }
}
