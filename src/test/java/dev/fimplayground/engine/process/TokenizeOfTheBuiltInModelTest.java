package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.app.BuiltInVocabulary;
import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.completion.http.OkHttpTokenizerClient;
import dev.fimplayground.engine.LocalEngine;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.prompt.ModelVocabulary;
import dev.fimplayground.tokenizer.TokenizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The window counts with the vocabulary in its own process; the engine in the child must say the same. */
class TokenizeOfTheBuiltInModelTest {
    @Test
    void theWindowsTokensAreThoseOfTheEngine() throws Exception {
        long seed = System.nanoTime();
        System.out.println("Seed of the texts to tokenize: " + seed);
        ModelVocabulary vocabulary = BuiltInVocabulary.read();
        try (SupervisedEngine engine = new SupervisedEngine(Optional.empty());
                OkHttpTokenizerClient client = new OkHttpTokenizerClient()) {
            Connection connection = connection(engine.start());
            assertThat(client.contextLimit(connection)).isEqualTo(vocabulary.contextLimit());
            for (String text : texts(new Random(seed), vocabulary.controlTokens())) {
                Tokenization answer = client.tokenize(text, connection);

                assertThat(answer).as(text).isInstanceOf(Tokenization.Counted.class);
                TokenizedText there = ((Tokenization.Counted) answer).cut().orElseThrow();
                TokenizedText here = vocabulary.count(text).cut().orElseThrow();
                assertThat(((Tokenization.Counted) answer).tokens()).isEqualTo(here.count());
                assertThat(numbers(there)).as(text).containsExactly(numbers(here));
                assertThat(ends(there)).as(text).containsExactly(ends(here));
            }
        }
    }

    private static Connection connection(LocalEngine.Address address) {
        return new Connection(address.baseUrl(), Optional.of(new ApiKey(address.key())), StreamReading.AUTO, false);
    }

    private static List<String> texts(Random random, List<String> controlTokens) throws IOException {
        List<String> texts = new ArrayList<>();
        try (InputStream json =
                TokenizeOfTheBuiltInModelTest.class.getResourceAsStream("/tokenizer/qwen2-vectors.json")) {
            for (JsonNode vector : new JsonMapper().readTree(Objects.requireNonNull(json))) {
                texts.add(vector.get("text").stringValue());
            }
        }
        assertThat(controlTokens).contains("<|repo_name|>", "<|file_sep|>", "<|fim_middle|>");
        List<String> pieces = new ArrayList<>(controlTokens);
        pieces.addAll(List.of("def f(x):\n", "    return ", "\t", "é", "日本", "👩‍🚀", "\r\n", " ", "123", "<|", "'s"));
        for (int i = 0; i < 50; i++) {
            texts.add(String.join(
                    "", random.ints(30, 0, pieces.size()).mapToObj(pieces::get).toList()));
        }
        return texts;
    }

    private static int[] numbers(TokenizedText text) {
        return IntStream.range(0, text.count()).map(text::token).toArray();
    }

    private static int[] ends(TokenizedText text) {
        return IntStream.range(0, text.count()).map(text::end).toArray();
    }
}
