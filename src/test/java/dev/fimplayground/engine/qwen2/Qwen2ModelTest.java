package dev.fimplayground.engine.qwen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.loading.LogSoftmax;
import dev.fimplayground.engine.loading.TestModels;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class Qwen2ModelTest {
    private static final int[] TOKENS =
            IntStream.range(0, 150).map(i -> 7 + i * 31 % 3000).toArray();

    private static final int VOCABULARY =
            TestModels.tokenizer(TestModels.builtIn()).size();

    private static Qwen2Model tiny() throws Exception {
        return new Qwen2Model(TestModels.gguf(TestModels.builtIn()), VOCABULARY, Optional.empty());
    }

    private static float[] read(Qwen2Model model, int... tokens) {
        return model.read(tokens, () -> false).clone();
    }

    @Test
    void readingAtOnceAndTokenByTokenGiveTheSameBits() throws Exception {
        float[] together = read(tiny(), TOKENS);
        Qwen2Model oneByOne = tiny();
        float[] last = {};
        for (int token : TOKENS) {
            last = read(oneByOne, token);
        }
        assertThat(last).isEqualTo(together);
        assertThat(oneByOne.length()).isEqualTo(TOKENS.length);
    }

    @Test
    void goingBackAndReadingAnewGivesTheSameBits() throws Exception {
        Qwen2Model model = tiny();
        float[] fresh = read(model, TOKENS);
        model.truncate(40);
        read(model, 1, 2, 3);
        model.truncate(40);
        assertThat(read(model, Arrays.copyOfRange(TOKENS, 40, TOKENS.length))).isEqualTo(fresh);
    }

    @Test
    void staysTheSameToTheBitInTheFileAndOnSeveralThreads() throws Exception {
        GgufFile file = TestModels.gguf(TestModels.builtIn());
        float[] unpacked = read(tiny(), TOKENS);
        for (int threads : new int[] {1, 2, 5}) {
            try (Workers workers = new Workers(threads)) {
                assertThat(read(new Qwen2Model(file, VOCABULARY, Optional.of(workers)), TOKENS))
                        .isEqualTo(unpacked);
            }
        }
    }

    @Test
    void modelWithoutBiasesAndWithItsOwnOutputMatrixAgreesWithAPlainCalculation() throws Exception {
        GgufFile file = TestModels.gguf(new SmallModel().bytes().toByteArray());
        int[] tokens = IntStream.range(0, 70).map(i -> i * 5 % 256).toArray();
        double[] expected = LogSoftmax.of(new DoubleForwardPass(file).logits(tokens, 69)[0]);
        double[] actual = LogSoftmax.of(read(new Qwen2Model(file, 258, Optional.empty()), tokens));
        assertThat(actual).containsExactly(expected, within(1e-4));
    }

    @Test
    void cancellationStopsWithinASliceAndLeavesWholeSlices() throws Exception {
        Qwen2Model model = tiny();
        AtomicInteger asked = new AtomicInteger();
        model.read(TOKENS, () -> asked.incrementAndGet() > 8);
        assertThat(asked).hasValue(9);
        assertThat(model.length()).isEqualTo(64);
        assertThat(read(model, Arrays.copyOfRange(TOKENS, 64, TOKENS.length))).isEqualTo(read(tiny(), TOKENS));
    }

    @Test
    void contextCanBeFilledToItsLastTokenAndNoFurther() throws Exception {
        GgufFile file = TestModels.gguf(new SmallModel().bytes().toByteArray());
        Qwen2Model model = new Qwen2Model(file, SmallModel.VOCABULARY, Optional.empty());
        read(model, new int[SmallModel.CONTEXT - 1]);
        assertThat(read(model, 5)).hasSize(SmallModel.VOCABULARY);
        assertThat(model.length()).isEqualTo(SmallModel.CONTEXT);
        assertThatThrownBy(() -> read(model, 5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> model.truncate(SmallModel.CONTEXT + 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void tokensOutsideTheVocabularyAreRefused() throws Exception {
        Qwen2Model model = tiny();
        assertThatThrownBy(() -> read(model, VOCABULARY)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> read(model, -1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(model.length()).isZero();
    }
}
