package dev.fimplayground.engine.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SamplerTest {
    private static final int DRAWS = 40_000;

    private static Sampler sampler(double temperature, double topP, double penalty, int size, int... forbidden) {
        GenerationRequest request = new GenerationRequest(
                "", 1, temperature, topP, penalty, OptionalLong.empty(), List.of(), OptionalInt.empty());
        BitSet never = new BitSet();
        Arrays.stream(forbidden).forEach(never::set);
        return new Sampler(request, 42, size, never);
    }

    /** How often each token is drawn when the logits stay the same. */
    private static double[] shares(Sampler sampler, float... logits) {
        double[] shares = new double[logits.length];
        for (int i = 0; i < DRAWS; i++) {
            shares[sampler.next(logits)] += 1.0 / DRAWS;
        }
        return shares;
    }

    private static float[] logs(double... probabilities) {
        float[] logits = new float[probabilities.length];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = (float) Math.log(probabilities[i]) + 5;
        }
        return logits;
    }

    @Test
    void temperatureZeroTakesTheHighestAndOfEqualsTheLowestId() {
        assertThat(sampler(0, 0.1, 0, 4).next(new float[] {1, 3, 3, 2})).isEqualTo(1);
    }

    @Test
    void temperatureOneDrawsByTheModelsOwnProbabilities() {
        assertThat(shares(sampler(1, 1, 0, 3), logs(0.2, 0.7, 0.1)))
                .containsExactly(new double[] {0.2, 0.7, 0.1}, within(0.01));
    }

    @Test
    void temperatureDividesTheLogits() {
        double a = Math.sqrt(0.8);
        double b = Math.sqrt(0.2);
        assertThat(shares(sampler(2 - 1e-9, 1, 0, 2), logs(0.8, 0.2)))
                .containsExactly(new double[] {a / (a + b), b / (a + b)}, within(0.01));
    }

    @Test
    void topPKeepsTheFewestTokensThatReachIt() {
        float[] logits = logs(0.1, 0.5, 0.15, 0.25);
        assertThat(shares(sampler(1, 0.74, 0, 4), logits))
                .containsExactly(new double[] {0, 0.5 / 0.75, 0, 0.25 / 0.75}, within(0.01));
        assertThat(shares(sampler(1, 0.76, 0, 4), logits))
                .containsExactly(new double[] {0, 0.5 / 0.9, 0.15 / 0.9, 0.25 / 0.9}, within(0.01));
        assertThat(shares(sampler(1, 1e-9, 0, 4), logits)).containsExactly(new double[] {0, 1, 0, 0}, within(1e-9));
    }

    @Test
    void presencePenaltyIsSubtractedOnceFromWhatWasChosen() {
        Sampler sampler = sampler(0, 1, 1.5, 3);
        float[] logits = {3, 2, 0.6f};
        assertThat(sampler.next(logits)).isEqualTo(0);
        assertThat(sampler.next(logits)).isEqualTo(1);
        assertThat(sampler.next(logits)).isEqualTo(0);
        assertThat(sampler.next(logits)).isEqualTo(0);
    }

    @Test
    void negativePresencePenaltyFavoursWhatWasChosen() {
        Sampler sampler = sampler(0, 1, -2, 2);
        assertThat(sampler.next(new float[] {1, 0})).isEqualTo(0);
        assertThat(sampler.next(new float[] {1, 2.5f})).isEqualTo(0);
    }

    @Test
    void forbiddenTokensAreNeverDrawnAndNeverCounted() {
        assertThat(shares(sampler(1, 0.99, 0, 3, 1), logs(0.05, 0.9, 0.05)))
                .containsExactly(new double[] {0.5, 0, 0.5}, within(0.01));
        assertThat(sampler(0, 1, 0, 3, 1).next(logs(0.05, 0.9, 0.05))).isZero();
    }

    @Test
    void logitsThatAreNoNumbersAreNotDrawn() {
        float[] logits = {Float.NaN, 1, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        assertThat(shares(sampler(1.9, 1, 0, 4), logits)[1]).isCloseTo(1, within(1e-9));
        assertThatThrownBy(() -> sampler(1, 1, 0, 1).next(new float[] {Float.NaN}))
                .hasMessageContaining("not a number");
    }

    @Test
    void randomNumbersAreThoseOfThePublishedGenerator() {
        SplitMix64 random = new SplitMix64(1234567);
        assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong()})
                .containsExactly(6457827717110365317L, 3203168211198807973L, -8629252141511181193L);
    }

    @Test
    void rankingIsASortByScoreThenId() {
        Random random = new Random(9);
        double[] scores = random.doubles(500)
                .map(value -> value < 0.1 ? Double.NEGATIVE_INFINITY : Math.rint(value * 50))
                .toArray();
        Integer[] expected = new Integer[500];
        Arrays.setAll(expected, i -> i);
        Arrays.sort(expected, (a, b) -> Double.compare(scores[b], scores[a]));
        Ranking ranking = new Ranking(scores);
        assertThat(ranking.size()).isLessThan(500);
        assertThat(ranking.token(20)).isEqualTo(expected[20]);
        for (int place = 0; place < ranking.size(); place++) {
            assertThat(ranking.token(place)).isEqualTo(expected[place]);
        }
    }
}
