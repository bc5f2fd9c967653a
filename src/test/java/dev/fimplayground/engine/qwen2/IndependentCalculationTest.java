package dev.fimplayground.engine.qwen2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.loading.LogSoftmax;
import dev.fimplayground.engine.loading.TestModels;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The engine's greedy tokens and log probabilities against a plain calculation in double precision. */
class IndependentCalculationTest {
    private static final double TOLERANCE = 1e-3;
    private static final int TOKENS = 12;

    @Test
    void halfPrecisionFileAgrees() throws Exception {
        compare(TestModels.halfPrecision(), Optional.empty());
    }

    @Test
    void eightBitFileAgrees() throws Exception {
        compare(TestModels.builtIn(), Optional.empty());
    }

    @Test
    void eightBitFileAgreesWhenItStaysInTheFile() throws Exception {
        try (Workers workers = new Workers(3)) {
            compare(TestModels.builtIn(), Optional.of(workers));
        }
    }

    private static void compare(byte[] model, Optional<Workers> mapped) throws Exception {
        GgufFile file = TestModels.gguf(model);
        int vocabulary = TestModels.tokenizer(model).size();
        DoubleForwardPass reference = new DoubleForwardPass(file);
        for (JsonNode prompt : TestModels.golden().get("prompts")) {
            JsonNode array = prompt.get("prompt_tokens");
            int[] tokens = IntStream.range(0, array.size())
                    .map(i -> array.get(i).intValue())
                    .toArray();
            compare(new Qwen2Model(file, vocabulary, mapped), reference, tokens);
        }
    }

    private static void compare(Qwen2Model model, DoubleForwardPass reference, int[] prompt) {
        int[] text = Arrays.copyOf(prompt, prompt.length + TOKENS);
        float[][] logits = new float[TOKENS][];
        for (int i = 0; i < TOKENS; i++) {
            int[] unread = i == 0 ? prompt : new int[] {text[prompt.length + i - 1]};
            logits[i] = model.read(unread, () -> false).clone();
            text[prompt.length + i] = LogSoftmax.best(logits[i]);
        }
        double[][] expected = reference.logits(text, prompt.length - 1);
        for (int i = 0; i < TOKENS; i++) {
            compare(LogSoftmax.of(logits[i]), LogSoftmax.of(expected[i]), text[prompt.length + i]);
        }
    }

    private static void compare(double[] actual, double[] expected, int chosen) {
        assertThat(expected[chosen]).isEqualTo(Arrays.stream(expected).max().orElseThrow());
        for (int token = 0; token < actual.length; token++) {
            // The improbable may be further off: a logarithm magnifies what has no weight.
            if (expected[token] > -12) {
                assertThat(actual[token]).isCloseTo(expected[token], within(TOLERANCE));
            }
        }
    }
}
