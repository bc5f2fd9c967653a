package dev.fimplayground.history;

import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.Timings;
import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.model.TokenProbability.Alternative;
import dev.fimplayground.model.TokenUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What came back, as JSON; what did not come is not there. Times are nanoseconds. */
final class ResultJson {
    private ResultJson() {}

    static ObjectNode write(CompletionResult result) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("text", result.text());
        result.finishReason().ifPresent(reason -> object.put("finish_reason", reason.wireName()));
        result.usage().ifPresent(usage -> writeUsage(usage, object.putObject("usage")));
        result.id().ifPresent(id -> object.put("id", id));
        result.model().ifPresent(model -> object.put("model", model));
        result.requestId().ifPresent(id -> object.put("request_id", id));
        result.reading()
                .ifPresent(reading -> object.put("reading", reading.name().toLowerCase(Locale.ROOT)));
        result.timings().timeToFirstToken().ifPresent(first -> object.put("first_token_ns", first.toNanos()));
        object.put("total_ns", result.timings().total().toNanos());
        if (!result.probabilities().isEmpty()) {
            writeProbabilities(result.probabilities(), object.putArray("probabilities"));
        }
        return object;
    }

    static CompletionResult read(Fields fields) throws MalformedRunException {
        Optional<Fields> usage = fields.optionalFields("usage");
        return new CompletionResult(
                fields.text("text"),
                fields.optionalText("finish_reason").map(FinishReason::new),
                usage.isPresent() ? Optional.of(readUsage(usage.get())) : Optional.empty(),
                fields.optionalText("id"),
                fields.optionalText("model"),
                fields.optionalText("request_id"),
                fields.optionalWord("reading", StreamReading.class),
                readProbabilities(fields),
                new Timings(
                        fields.optionalWhole("first_token_ns").map(Duration::ofNanos),
                        Duration.ofNanos(fields.optionalWhole("total_ns").orElse(0L))));
    }

    private static void writeUsage(TokenUsage usage, ObjectNode object) {
        object.put("prompt_tokens", usage.promptTokens());
        object.put("completion_tokens", usage.completionTokens());
        object.put("total_tokens", usage.totalTokens());
        usage.cachedTokens().ifPresent(cached -> object.put("cached_tokens", cached));
    }

    private static TokenUsage readUsage(Fields fields) throws MalformedRunException {
        return new TokenUsage(
                fields.integer("prompt_tokens"),
                fields.integer("completion_tokens"),
                fields.integer("total_tokens"),
                fields.optionalInteger("cached_tokens"));
    }

    private static void writeProbabilities(List<TokenProbability> probabilities, ArrayNode array) {
        for (TokenProbability probability : probabilities) {
            ObjectNode object = array.addObject();
            object.put("token", probability.token());
            writeLogProbability(probability.logProbability(), object);
            ArrayNode top = object.putArray("top");
            for (Alternative alternative : probability.alternatives()) {
                writeLogProbability(
                        alternative.logProbability(), top.addObject().put("token", alternative.token()));
            }
        }
    }

    private static List<TokenProbability> readProbabilities(Fields fields) throws MalformedRunException {
        List<TokenProbability> probabilities = new ArrayList<>();
        for (JsonNode element : fields.elements("probabilities")) {
            Fields token = Fields.of("result.probabilities", element);
            List<Alternative> top = new ArrayList<>();
            for (JsonNode alternative : token.elements("top")) {
                Fields other = Fields.of("result.probabilities.top", alternative);
                top.add(new Alternative(other.text("token"), readLogProbability(other)));
            }
            probabilities.add(new TokenProbability(token.text("token"), readLogProbability(token), top));
        }
        return probabilities;
    }

    /** JSON has no infinity: the logarithm of nothing is left out. */
    private static void writeLogProbability(double value, ObjectNode object) {
        if (Double.isFinite(value)) {
            object.put("logprob", value);
        }
    }

    private static double readLogProbability(Fields fields) throws MalformedRunException {
        return fields.isAbsent("logprob") ? Double.NEGATIVE_INFINITY : fields.number("logprob");
    }
}
