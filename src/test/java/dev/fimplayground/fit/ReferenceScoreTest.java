package dev.fimplayground.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferenceScoreTest {

    @Test
    void theSameTextIsAnExactMatch() {
        assertThat(ReferenceScore.of("return x", "return x")).isEqualTo(new ReferenceScore(true, 1));
        assertThat(ReferenceScore.of("", "")).isEqualTo(new ReferenceScore(true, 1));
        assertThat(ReferenceScore.of("a", "a").sentence()).contains("same");
    }

    @ParameterizedTest
    @CsvSource({"abc,abd,0.6667", "abcd,xyz,0", "kitten,sitting,0.6154", "\ud83d\ude00a,\ud83d\ude00b,0.5"})
    void theSimilarityIsTwiceTheCommonPartByBothLengths(String middle, String reference, double similarity) {
        ReferenceScore score = ReferenceScore.of(middle, reference);
        assertThat(score.exact()).isFalse();
        assertThat(score.editSimilarity()).isCloseTo(similarity, within(1e-4));
    }

    @Test
    void longTextsOverManyWordsOfBitsAgreeWithThePlainTable() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int trial = 0; trial < 50; trial++) {
            String one = randomText(random, random.nextInt(300));
            String other = randomText(random, random.nextInt(300));
            int both = one.length() + other.length();
            double expected = both == 0 ? 1 : 2.0 * plain(one, other) / both;
            assertThat(ReferenceScore.of(one, other).editSimilarity()).isCloseTo(expected, within(1e-12));
        }
    }

    private static String randomText(Random random, int length) {
        return random.ints(length, 'a', 'e')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int plain(String one, String other) {
        int[][] common = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                common[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return common[one.length()][other.length()];
    }
}
