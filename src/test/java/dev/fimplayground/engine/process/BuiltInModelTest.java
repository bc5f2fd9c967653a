package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.EngineState;
import dev.fimplayground.engine.loading.TestModels;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API in front of the real model, in one real child process. */
@Timeout(120)
class BuiltInModelTest {
    private static final String QUICK_SORT =
            "<|fim_prefix|>Write a Python quick sort function, def quick_sort(arr):<|fim_suffix|>";
    private static final String REVERSE_WORDS = """
            <|fim_prefix|>def reverse_words_with_special_chars(s):
                \"""
                Reverses each word in a string (preserving the position of non-alphabetic characters) while maintaining the word order.

                Example:
                >>> reverse_words_with_special_chars("Hello, world!")

                Parameters:
                s (str): The input string.

                Returns:
                str: The reversed string.
                \"""
                <|fim_suffix|>
                return result
            <|fim_middle|>""";

    private static SupervisedEngine engine;
    private static Api api;
    private static String model;

    @BeforeAll
    static void start() throws EngineException, InterruptedException {
        engine = new SupervisedEngine(Optional.empty());
        api = Api.of(engine.start());
        model = ((EngineState.Ready) engine.state()).model();
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {QUICK_SORT, REVERSE_WORDS})
    void aDocumentationPromptGivesAMiddleThatUsageAddsUpFor(String prompt) throws Exception {
        HttpResponse<String> response = api.complete(greedy(prompt, 48));

        JsonNode answer = Api.json(response);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(answer.at("/choices/0/text").asString()).isNotBlank().doesNotContain("<|");
        assertThat(answer.at("/choices/0/finish_reason").asString()).isIn("stop", "length");
        JsonNode usage = answer.get("usage");
        assertThat(usage.get("completion_tokens").asInt()).isBetween(1, 48);
        assertThat(usage.get("total_tokens").asInt())
                .isEqualTo(usage.get("prompt_tokens").asInt()
                        + usage.get("completion_tokens").asInt());
    }

    @Test
    void tenMegabytesWithoutASpaceAreRefusedAndTheEngineLivesOn() throws Exception {
        HttpResponse<String> response = api.complete(greedy("x".repeat(10_000_000), 4));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.json(response).at("/error/code").asString()).isEqualTo("context_length_exceeded");
        assertThat(api.complete(greedy(QUICK_SORT, 4)).statusCode()).isEqualTo(200);
    }

    @Test
    void sixRequestsOfFifteenMegabytesAtOnceAreEachAnsweredAndTheEngineLivesOn() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<HttpResponse<String>> large = () -> api.complete(greedy("x ".repeat(7_700_000), 4));
            List<Integer> statuses = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : clients.invokeAll(Collections.nCopies(6, large))) {
                statuses.add(answer.get().statusCode());
            }

            assertThat(statuses).hasSize(6).contains(400).allMatch(status -> status == 400 || status == 503);
        }
        assertThat(api.complete(greedy("x ".repeat(7_700_000), 4)).statusCode()).isEqualTo(400);
    }

    @Test
    void theQuickSortPromptIsContinuedWithTheShortestCaseFirst() throws Exception {
        String text = text(api.complete(greedy(QUICK_SORT, 48)));

        assertThat(text).startsWith("\n    if len(arr) <= 1:\n        return arr\n");
    }

    @Test
    void theReverseWordsPromptIsFilledWithALoopOverTheWords() throws Exception {
        String text = text(api.complete(greedy(REVERSE_WORDS, 48)));

        assertThat(text).startsWith("result = []\n    for word in s.split():\n");
    }

    @Test
    void aStreamHasTheSameTextAsAWholeAnswer() throws Exception {
        Map<String, Object> streamed = with(greedy(QUICK_SORT, 48), "stream", true);

        StringBuilder text = new StringBuilder();
        List<String> events = List.of(api.complete(streamed).body().split("\n\n"));
        for (String event : events.subList(0, events.size() - 1)) {
            JsonNode chunk = new JsonMapper().readTree(event.substring("data: ".length()));
            text.append(chunk.at("/choices/0/text").asString());
        }

        assertThat(text).hasToString(text(api.complete(greedy(QUICK_SORT, 48))));
        assertThat(events.getLast()).isEqualTo("data: [DONE]");
    }

    @Test
    void logProbabilitiesBelongToTheText() throws Exception {
        JsonNode choice = Api.json(api.complete(with(greedy(QUICK_SORT, 12), "logprobs", 5)))
                .at("/choices/0");
        JsonNode logprobs = choice.get("logprobs");

        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < logprobs.get("tokens").size(); i++) {
            assertThat(logprobs.get("text_offset").get(i).asInt()).isEqualTo(joined.length());
            String token = logprobs.get("tokens").get(i).asString();
            double logProbability = logprobs.get("token_logprobs").get(i).asDouble();
            assertThat(logProbability).isLessThanOrEqualTo(0);
            assertThat(logprobs.get("top_logprobs").get(i).get(token).asDouble())
                    .isEqualTo(logProbability);
            joined.append(token);
        }
        assertThat(joined).hasToString(choice.get("text").asString()).isNotEmpty();
    }

    @Test
    void theSameSeedRepeatsAndOthersDiffer() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int seed : new int[] {7, 7, 1, 2, 3}) {
            Map<String, Object> hot = with(with(greedy(QUICK_SORT, 40), "temperature", 1.0), "seed", seed);
            texts.add(text(api.complete(hot)));
        }

        assertThat(texts.get(1)).isEqualTo(texts.get(0));
        assertThat(Set.copyOf(texts)).hasSizeGreaterThan(2);
    }

    @Test
    void aStopStringEndsTheTextAndIsNotPartOfIt() throws Exception {
        JsonNode choice = Api.json(api.complete(with(greedy(QUICK_SORT, 48), "stop", "return")))
                .at("/choices/0");

        assertThat(choice.get("text").asString()).isEqualTo("\n    if len(arr) <= 1:\n        ");
        assertThat(choice.get("finish_reason").asString()).isEqualTo("stop");
    }

    @Test
    void aPromptOverTheContextIsRefusedWithBothNumbers() throws Exception {
        HttpResponse<String> response = api.complete(greedy("x = 1\n".repeat(2000), 1));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Api.json(response).at("/error/message").asString())
                .matches("The prompt has (at least )?\\d{4,} tokens, and this model's context is "
                        + TestModels.BUILT_IN_CONTEXT + " tokens.*");
    }

    @Test
    void severalAtOnceAreAllAnsweredAlike() throws Exception {
        String alone = text(api.complete(greedy(QUICK_SORT, 48)));
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> answers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                answers.add(clients.submit(() -> api.complete(greedy(QUICK_SORT, 48))));
            }
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(text(answer.get())).isEqualTo(alone);
            }
        }
    }

    @Test
    void aNameThatIsNotItsOwnIsUnknown() throws Exception {
        assertThat(api.complete(with(greedy(QUICK_SORT, 1), "model", "qwen-coder-turbo"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Map<String, Object> greedy(String prompt, int maxTokens) {
        return Map.of("model", model, "prompt", prompt, "max_tokens", maxTokens, "temperature", 0);
    }

    private static Map<String, Object> with(Map<String, Object> fields, String name, Object value) {
        Map<String, Object> more = new HashMap<>(fields);
        more.put(name, value);
        return more;
    }

    private static String text(HttpResponse<String> response) {
        return Api.json(response).at("/choices/0/text").asString();
    }
}
