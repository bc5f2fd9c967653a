package dev.fimplayground.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.engine.qwen2.Qwen2Model;
import dev.fimplayground.engine.qwen2.Workers;
import dev.fimplayground.tokenizer.ByteLevelBpe;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** The forward pass and the tokenizer against what llama.cpp answered for the same file. */
class GoldenFileTest {
    /** llama.cpp keeps keys and values in 16 bits; the independent calculation beside this one is held to 1e-3. */
    private static final double TOLERANCE = 0.01;

    /** Two tokens closer to each other than this may change places with another engine's rounding. */
    private static final double TIE = 0.005;

    @TestFactory
    Stream<DynamicTest> tokensOfTextsAreLlamaCpps() throws Exception {
        Tokenizer tokenizer = TestModels.tokenizer(TestModels.halfPrecision());
        return TestModels.golden().get("tokenizer").valueStream().map(expected -> {
            String text = expected.get("text").stringValue();
            return DynamicTest.dynamicTest(
                    "of \"" + text + "\"",
                    () -> assertThat(tokenizer.encode(text)).isEqualTo(ints(expected.get("ids"))));
        });
    }

    @TestFactory
    Stream<DynamicTest> greedyTokensAndProbabilitiesAreLlamaCpps() throws Exception {
        GgufFile file = TestModels.gguf(TestModels.halfPrecision());
        ByteLevelBpe tokenizer = new VocabularyReader(file.metadata()).tokenizer();
        return TestModels.golden().get("prompts").valueStream().map(expected -> {
            String prompt = expected.get("prompt").stringValue();
            return DynamicTest.dynamicTest(prompt, () -> check(file, tokenizer, prompt, expected));
        });
    }

    private static void check(GgufFile file, ByteLevelBpe tokenizer, String prompt, JsonNode expected)
            throws Exception {
        int[] promptTokens = tokenizer.encode(prompt);
        assertThat(promptTokens).isEqualTo(ints(expected.get("prompt_tokens")));
        try (Workers workers = new Workers(1)) {
            Qwen2Model model = new Qwen2Model(file, tokenizer.size(), workers);
            float[] logits = model.read(promptTokens, () -> false);
            checkFirst(logits, expected.get("first_token_top5"));
            int[] tokens = ints(expected.get("tokens"));
            for (int i = 0; i < tokens.length; i++) {
                double[] logProbabilities = LogSoftmax.of(logits);
                int best = LogSoftmax.best(logits);
                assertThat(logProbabilities[tokens[i]]).isGreaterThan(logProbabilities[best] - TIE);
                assertThat(logProbabilities[tokens[i]])
                        .isCloseTo(expected.get("chosen_logprobs").get(i).doubleValue(), within(TOLERANCE));
                logits = model.read(new int[] {tokens[i]}, () -> false);
            }
        }
    }

    private static void checkFirst(float[] logits, JsonNode top) {
        double[] logProbabilities = LogSoftmax.of(logits);
        for (JsonNode expected : top) {
            assertThat(logProbabilities[expected.get("id").intValue()])
                    .isCloseTo(expected.get("logprob").doubleValue(), within(TOLERANCE));
        }
    }

    private static int[] ints(JsonNode array) {
        return IntStream.range(0, array.size())
                .map(i -> array.get(i).intValue())
                .toArray();
    }
}
