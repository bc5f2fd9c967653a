package dev.fimplayground.tokenizer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RecutTest {
    private static final List<String> BITS = List.of(
            "\n",
            "\n\n",
            "\r\n",
            " ",
            "    ",
            "\t",
            "def f(x):",
            "return",
            ");",
            "\n  \n",
            "😀",
            "é",
            "中文",
            "1234",
            "'s",
            "<|fim_middle|>",
            "\u00A0",
            "\u2028",
            "\uD83D",
            "x",
            "}\n",
            "# a comment",
            "👩‍👩‍👧");
    private static Tokenizer qwen;

    @BeforeAll
    static void load() {
        qwen = QwenVocabulary.load();
    }

    @Test
    void whatIsRecutAfterAnyEditEqualsWhatIsCutAfresh() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        String text = words(random, 60);
        TokenizedText cut = TokenizedText.of(qwen, text);
        for (int edit = 0; edit < 1_000; edit++) {
            text = edited(text, random);
            cut = TokenizedText.of(qwen, text, cut);
            assertSame(cut, TokenizedText.of(qwen, text), text);
        }
    }

    @Test
    void ofALongTextOnlyTheLinesAroundTheEditAreCutAgain() {
        String before = "def f(x):\n    return x + 1\n".repeat(1_000);
        String now = before.substring(0, 9_000) + "y" + before.substring(9_000);
        Recut recut = Recut.between(qwen, before, now);
        assertThat(recut.start()).isBetween(8_900, 9_000);
        assertThat(recut.oldEnd()).isBetween(9_000, 9_100);
        assertThat(recut.newEnd()).isEqualTo(recut.oldEnd() + 1);
    }

    @Test
    void aLineEndInARunOfWhiteSpaceIsNoPlaceToCutBeforeItsLast() {
        assertThat(qwen.alwaysCutsAt("a\n  \nb", 2)).isFalse();
        assertThat(qwen.alwaysCutsAt("a\n  \n  b", 5)).isTrue();
        assertThat(qwen.alwaysCutsAt("a\n  ", 2)).isFalse();
        assertThat(qwen.alwaysCutsAt("a\n\u00A0\nb", 2)).isFalse();
    }

    private static void assertSame(TokenizedText recut, TokenizedText fresh, String text) {
        assertThat(numbers(recut)).as(text).isEqualTo(numbers(fresh));
        assertThat(IntStream.range(0, recut.count()).map(recut::end).toArray())
                .as(text)
                .isEqualTo(IntStream.range(0, fresh.count()).map(fresh::end).toArray());
        assertThat(recut.text()).isEqualTo(text);
    }

    private static int[] numbers(TokenizedText cut) {
        return IntStream.range(0, cut.count()).map(cut::token).toArray();
    }

    private static String edited(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + (random.nextInt(3) == 0 ? random.nextInt(20) : 0));
        String inserted = to - from > 8 ? "" : words(random, 1 + random.nextInt(2));
        return text.substring(0, from) + inserted + text.substring(to);
    }

    private static String words(Random random, int count) {
        String[] words = new String[count];
        Arrays.setAll(words, _ -> BITS.get(random.nextInt(BITS.size())));
        return String.join("", words);
    }
}
