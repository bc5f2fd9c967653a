package dev.fimplayground.engine.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.generation.GeneratedToken;
import dev.fimplayground.engine.generation.Generation;
import dev.fimplayground.engine.generation.Generation.End;
import dev.fimplayground.engine.generation.GenerationRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The model that ships, from its file to its text. */
@Timeout(120)
class LocalModelTest {
    private static final String QUICK_SORT =
            "<|fim_prefix|>Write a Python quick sort function, def quick_sort(arr):<|fim_suffix|>";

    private LocalModel model;

    private record Result(String text, Generation generation, List<GeneratedToken> tokens) {}

    @BeforeEach
    void open() throws Exception {
        model = LocalModel.of(TestModels.builtIn(), "built-in");
    }

    @AfterEach
    void close() {
        model.close();
    }

    private static GenerationRequest request(
            String prompt, int maxTokens, double temperature, double penalty, long seed) {
        return new GenerationRequest(
                prompt, maxTokens, temperature, 1, penalty, OptionalLong.of(seed), List.of(), OptionalInt.of(3));
    }

    private Result run(GenerationRequest request) throws Exception {
        StringBuilder text = new StringBuilder();
        List<GeneratedToken> tokens = new ArrayList<>();
        Generation generation = model.generator()
                .generate(
                        request,
                        (more, told) -> {
                            text.append(more);
                            tokens.addAll(told);
                        },
                        () -> false);
        return new Result(text.toString(), generation, tokens);
    }

    @Test
    void bothPromptsOfTheDocumentationAreAnswered() throws Exception {
        assertThat(run(request(QUICK_SORT, 60, 0, 0, 0)).text()).contains("if len(arr) <= 1:", "pivot = ");
        String second = TestModels.golden().get("prompts").get(1).get("prompt").stringValue();
        assertThat(second).contains("reverse_words_with_special_chars");
        Result result = run(request(second, 100, 0, 0, 0));
        assertThat(result.text()).isNotBlank();
        assertThat(result.generation().end()).isEqualTo(End.STOP);
    }

    @Test
    void mappedFileAnswersAsTheResourceDoes(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("model.gguf"), TestModels.builtIn());
        Result resource = run(request(QUICK_SORT, 40, 0.8, 0, 5));
        try (LocalModel mapped = LocalModel.open(file)) {
            assertThat(mapped.sizeInBytes()).isEqualTo(model.sizeInBytes()).isEqualTo(TestModels.builtIn().length);
            assertThat(mapped.generator().modelName()).isEqualTo("tiny-fim");
            assertThat(mapped.generator().contextLength()).isEqualTo(TestModels.BUILT_IN_CONTEXT);
            StringBuilder text = new StringBuilder();
            mapped.generator()
                    .generate(request(QUICK_SORT, 40, 0.8, 0, 5), (more, told) -> text.append(more), () -> false);
            assertThat(text).hasToString(resource.text());
        }
    }

    @Test
    void sameSeedGivesTheSameTextAndOthersDiffer() throws Exception {
        Set<String> texts = new HashSet<>();
        for (long seed = 0; seed < 5; seed++) {
            String text = run(request("def main():\n", 40, 1.0, 0, seed)).text();
            assertThat(run(request("def main():\n", 40, 1.0, 0, seed)).text()).isEqualTo(text);
            texts.add(text);
        }
        assertThat(texts).hasSize(5);
    }

    @Test
    void cachedBeginningChangesNothing() throws Exception {
        GenerationRequest request = request(QUICK_SORT, 40, 0.9, 0.3, 11);
        Result fresh = run(request);
        Result cached = run(request);
        run(request(QUICK_SORT + "\n    if", 20, 0.9, 0, 3));
        Result afterAnother = run(request);
        assertThat(fresh.generation().cachedTokens()).isZero();
        assertThat(cached.generation().cachedTokens())
                .isEqualTo(fresh.generation().promptTokens() - 1);
        assertThat(cached.text()).isEqualTo(fresh.text());
        assertThat(cached.tokens()).isEqualTo(fresh.tokens());
        assertThat(afterAnother.tokens()).isEqualTo(fresh.tokens());
    }

    @Test
    void presencePenaltyReducesRepeats() throws Exception {
        double without = 0;
        double with = 0;
        for (long seed = 0; seed < 6; seed++) {
            without += distinctShare(run(request("items = [1, 1, 1, 1,", 60, 0.5, 0, seed)));
            with += distinctShare(run(request("items = [1, 1, 1, 1,", 60, 0.5, 2, seed)));
        }
        assertThat(with).isGreaterThan(without * 1.1);
    }

    private static double distinctShare(Result result) {
        long distinct =
                result.tokens().stream().map(GeneratedToken::text).distinct().count();
        return (double) distinct / result.tokens().size();
    }

    @Test
    void countsAddUp() throws Exception {
        Result result = run(request(QUICK_SORT, 20, 0, 0, 0));
        assertThat(result.generation())
                .isEqualTo(
                        new Generation(End.LENGTH, model.generator().tokenizer().encode(QUICK_SORT).length, 20, 0));
        assertThat(result.tokens()).hasSize(20);
        assertThat(result.tokens().stream().map(GeneratedToken::text).reduce("", String::concat))
                .isEqualTo(result.text());
        assertThat(result.tokens()).allSatisfy(token -> {
            assertThat(token.top()).hasSize(3);
            assertThat(token.top().getFirst().logProbability()).isGreaterThanOrEqualTo(token.logProbability());
        });
    }

    @Test
    void stopStringAcrossTokensIsNotPartOfTheText() throws Exception {
        String whole = run(request(QUICK_SORT, 60, 0, 0, 0)).text();
        String stop = whole.substring(25, 40);
        GenerationRequest request = new GenerationRequest(
                QUICK_SORT, 60, 0, 1, 0, OptionalLong.empty(), List.of(stop), OptionalInt.empty());
        Result stopped = run(request);
        assertThat(stopped.text()).isEqualTo(whole.substring(0, whole.indexOf(stop)));
        assertThat(stopped.generation().end()).isEqualTo(End.STOP);
    }

    @Test
    void controlTokensAreNeverDrawn() throws Exception {
        for (long seed = 0; seed < 10; seed++) {
            String text = run(request("<|fim_prefix|>x<|fim_suffix|>", 60, 1.9, 0, seed))
                    .text();
            assertThat(text).doesNotContain("<|fim_", "<|repo_", "<|file_", "<|endoftext");
        }
    }

    @Test
    void callersAtTheSameTimeGetWhatTheyWouldAlone() throws Exception {
        List<String> alone = new ArrayList<>();
        List<Callable<String>> calls = new ArrayList<>();
        for (long seed = 0; seed < 8; seed++) {
            GenerationRequest request = request("def f" + seed + "(", 25, 0.8, 0, seed);
            alone.add(run(request).text());
            calls.add(() -> run(request).text());
        }
        List<String> together = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<String> answer : threads.invokeAll(calls)) {
                together.add(answer.get());
            }
        }
        assertThat(together).isEqualTo(alone);
    }

    @Test
    void warmUpLeavesAnswersAsTheyWere() throws Exception {
        Result before = run(request(QUICK_SORT, 30, 0, 0, 0));
        model.warmUp(() -> false);
        assertThat(run(request(QUICK_SORT, 30, 0, 0, 0)).tokens()).isEqualTo(before.tokens());
    }
}
