package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.TokenUsage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Reads one JSON object of an answer. Unknown fields are ignored; fields of the wrong kind are not. */
final class ChunkParser {
    private ChunkParser() {}

    /**
     * @param status the answer's HTTP status, for a refusal
     * @param requestId from the answer's head, for a failure
     * @throws FailedException if it is not JSON, is an error object, or has another shape than a completion
     */
    static Chunk parse(String json, int status, Optional<String> requestId) throws FailedException {
        JsonNode root = read(json, requestId);
        if (!root.isObject()) {
            throw broken(FailureReason.UNEXPECTED_SHAPE, "not an object: " + root.getNodeType(), requestId);
        }
        if (ErrorBody.isError(root)) {
            throw new FailedException(ErrorCatalog.refusal(status, ErrorBody.of(root), requestId, Optional.empty()));
        }
        JsonNode choice = firstChoice(root, requestId);
        Optional<FinishReason> finishReason = finishReason(choice);
        boolean last = finishReason.isPresent() || choice.isMissingNode();
        return new Chunk(
                text(choice, requestId),
                finishReason,
                usage(root.path("usage"), last),
                WireJson.text(root, "id"),
                WireJson.text(root, "model"),
                WireJson.text(root, "request_id"),
                choice.has("logprobs") ? LogprobsParser.parse(choice.path("logprobs")) : List.of());
    }

    /** Some servers write "null" in quotes while the text goes on. */
    private static Optional<FinishReason> finishReason(JsonNode choice) {
        return WireJson.text(choice, "finish_reason")
                .filter(reason -> !reason.equals("null"))
                .map(FinishReason::new);
    }

    private static JsonNode read(String json, Optional<String> requestId) throws FailedException {
        try {
            return WireJson.read(json);
        } catch (JacksonException malformed) {
            throw broken(
                    json.stripLeading().startsWith("<")
                            ? FailureReason.HTML_INSTEAD_OF_JSON
                            : FailureReason.JSON_MALFORMED,
                    malformed.getOriginalMessage(),
                    requestId);
        }
    }

    private static JsonNode firstChoice(JsonNode root, Optional<String> requestId) throws FailedException {
        JsonNode choices = root.path("choices");
        if (choices.isMissingNode() || choices.isNull() || choices.isEmpty() && choices.isArray()) {
            return MissingNode.getInstance();
        }
        if (!choices.isArray() || !choices.get(0).isObject()) {
            throw broken(FailureReason.UNEXPECTED_SHAPE, "choices is not a list of objects", requestId);
        }
        return choices.get(0);
    }

    private static String text(JsonNode choice, Optional<String> requestId) throws FailedException {
        JsonNode text = choice.path("text");
        if (text.isString()) {
            return text.stringValue();
        }
        boolean chat = text.isMissingNode() && (choice.has("message") || choice.has("delta"));
        if (chat || !(text.isMissingNode() || text.isNull())) {
            throw broken(
                    FailureReason.UNEXPECTED_SHAPE,
                    chat ? "a chat answer, not a completion" : "text is not a string",
                    requestId);
        }
        return "";
    }

    /** Some servers send zeros with every chunk but the last: those count nothing. */
    private static Optional<TokenUsage> usage(JsonNode usage, boolean last) {
        OptionalInt prompt = WireJson.count(usage, "prompt_tokens");
        OptionalInt completion = WireJson.count(usage, "completion_tokens");
        if (prompt.isEmpty() && completion.isEmpty()) {
            return Optional.empty();
        }
        int sum = prompt.orElse(0) + completion.orElse(0);
        int total = WireJson.count(usage, "total_tokens").orElse(sum);
        if (sum == 0 && total == 0 && !last) {
            return Optional.empty();
        }
        OptionalInt cached = WireJson.count(usage.path("prompt_tokens_details"), "cached_tokens");
        return Optional.of(new TokenUsage(prompt.orElse(0), completion.orElse(0), total, cached));
    }

    private static FailedException broken(FailureReason reason, String detail, Optional<String> requestId) {
        return new FailedException(new BrokenAnswer(reason, detail, requestId));
    }
}
