package dev.fimplayground.app;

import dev.fimplayground.completion.http.RequestBodyWriter;
import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.text.FailureText;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One JSON object on standard output when the run has ended. */
final class JsonReport implements CompletionReport {
    private static final JsonMapper JSON = new JsonMapper();

    private final Terminal terminal;
    private final RunRequest request;

    JsonReport(Terminal terminal, RunRequest request) {
        this.terminal = terminal;
        this.request = request;
    }

    @Override
    public void happened(CompletionEvent event) {}

    @Override
    public void ended(CompletionEnding ending) {
        terminal.output().println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(object(ending)));
        terminal.output().flush();
    }

    private ObjectNode object(CompletionEnding ending) {
        CompletionResult result = ending.result();
        ObjectNode object = JSON.createObjectNode();
        object.put("text", result.text());
        object.put(
                "finish_reason",
                result.finishReason().map(reason -> reason.wireName()).orElse(null));
        object.set("usage", usage(result));
        object.set("timings", timings(result));
        object.put("id", result.id().orElse(null));
        object.put("model", result.model().orElse(request.model()));
        object.put("endpoint", request.endpoint().name());
        object.set("request", sent());
        object.put(
                "stream_reading",
                result.reading().map(Enum::name).map(JsonReport::lower).orElse(null));
        object.set("logprobs", probabilities(result));
        object.set(
                "error", ending instanceof CompletionEnding.Failed failed ? error(failed.failure()) : JSON.nullNode());
        object.put("partial", !(ending instanceof CompletionEnding.Finished));
        return object;
    }

    private static JsonNode usage(CompletionResult result) {
        if (result.usage().isEmpty()) {
            return JSON.nullNode();
        }
        ObjectNode usage = JSON.createObjectNode();
        usage.put("prompt_tokens", result.usage().get().promptTokens());
        usage.put("completion_tokens", result.usage().get().completionTokens());
        usage.put("total_tokens", result.usage().get().totalTokens());
        return usage;
    }

    private static ObjectNode timings(CompletionResult result) {
        ObjectNode timings = JSON.createObjectNode();
        timings.put(
                "time_to_first_token_ms",
                result.timings()
                        .timeToFirstToken()
                        .map(JsonReport::milliseconds)
                        .orElse(null));
        timings.put("total_ms", milliseconds(result.timings().total()));
        return timings;
    }

    /** The body as it went over the wire; null for a prompt that could not be sent. */
    private JsonNode sent() {
        try {
            return JSON.readTree(RequestBodyWriter.write(request.toSend()));
        } catch (IllegalArgumentException cannotBeSent) {
            return JSON.nullNode();
        }
    }

    private static JsonNode probabilities(CompletionResult result) {
        if (result.probabilities().isEmpty()) {
            return JSON.nullNode();
        }
        ArrayNode tokens = JSON.createArrayNode();
        for (TokenProbability probability : result.probabilities()) {
            ObjectNode token = tokens.addObject();
            token.put("token", probability.token());
            token.put("logprob", probability.logProbability());
            ArrayNode top = token.putArray("top");
            probability
                    .alternatives()
                    .forEach(alternative -> top.addObject()
                            .put("token", alternative.token())
                            .put("logprob", alternative.logProbability()));
        }
        return tokens;
    }

    private static ObjectNode error(CompletionFailure failure) {
        ObjectNode error = JSON.createObjectNode();
        error.put("kind", lower(failure.reason().name()));
        Optional<CompletionFailure.ServerRefusal> refusal =
                failure instanceof CompletionFailure.ServerRefusal said ? Optional.of(said) : Optional.empty();
        error.put("status", refusal.map(CompletionFailure.ServerRefusal::status).orElse(null));
        error.put("code", refusal.flatMap(CompletionFailure.ServerRefusal::code).orElse(null));
        error.put(
                "message",
                refusal.map(CompletionFailure.ServerRefusal::serverMessage)
                        .orElseGet(() -> FailureText.of(failure).sentence()));
        error.put("request_id", requestId(failure));
        error.put("next_step", NextStep.of(failure));
        return error;
    }

    private static @Nullable String requestId(CompletionFailure failure) {
        return switch (failure) {
            case CompletionFailure.ServerRefusal refusal -> refusal.requestId().orElse(null);
            case CompletionFailure.BrokenAnswer broken -> broken.requestId().orElse(null);
            default -> null;
        };
    }

    private static double milliseconds(Duration duration) {
        return duration.toNanos() / 1000 / 1000.0;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
