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
import org.junit.jupiter.api.Test;

/** What the starter model writes into the examples at temperature 0. */
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

    @Test
    void eachIsFilled() throws ContextOverflowException {
        for (Example example : ExampleLibrary.load()) {
            String middle = fill(example);
            System.out.println("=== " + example.title() + "\n" + middle + "\n");
            assertThat(middle).as(example.title()).isNotBlank();
        }
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
