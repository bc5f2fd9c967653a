package dev.fimplayground.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.generation.ContextOverflowException;
import dev.fimplayground.engine.generation.GenerationRequest;
import dev.fimplayground.engine.loading.LocalModel;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.SamplingParameter;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the built-in model writes into the examples at temperature 0: the line without which it would be wrong. */
class ExamplesOnTheBuiltInModelTest {
    private static LocalModel model;

    @BeforeAll
    static void load() throws IOException, EngineException {
        try (InputStream in = LocalModel.class.getResourceAsStream("/model/tiny-fim.gguf")) {
            model = LocalModel.of(Objects.requireNonNull(in).readAllBytes(), "tiny-fim");
        }
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Quick sort, from a prefix alone|return quick_sort(left) + middle + quick_sort(right)",
                "Reverse the words, between prefix and suffix|result.append(word[::-1])",
                "Fibonacci|return fibonacci(n - 1) + fibonacci(n - 2)",
                "Factorial: the recursive case|n * factorial(n - 1)",
                "Palindrome|return s == s[::-1]",
                "Largest number: the body of a loop|largest = number",
                "Word count|counts[word] = counts.get(word, 0) + 1",
                "Stack: the method before pop|self.items.append(item)",
                "Read the lines of a file|lines.append(line.strip("
            })
    void isFilledWell(String title, String essence) throws ContextOverflowException {
        assertThat(fill(example(title))).contains(essence);
    }

    private static Example example(String title) {
        return ExampleLibrary.load().stream()
                .filter(each -> each.title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    private static String fill(Example example) throws ContextOverflowException {
        StringBuilder middle = new StringBuilder();
        GenerationRequest request = new GenerationRequest(
                FimTemplate.QWEN.render(example.prompt()),
                example.sampling().intValue(SamplingParameter.MAX_TOKENS).orElse(128),
                0,
                1,
                0,
                OptionalLong.empty(),
                List.of(),
                OptionalInt.empty());
        model.generator().generate(request, (text, _) -> middle.append(text), () -> false);
        return middle.toString();
    }
}
