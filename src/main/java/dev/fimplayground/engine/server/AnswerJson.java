package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.Generation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The JSON of every answer, in the fields of the hosted service. Stateless. */
final class AnswerJson {
    private static final JsonFactory FACTORY = new JsonFactory();

    private AnswerJson() {}

    /** Writes the members of one object. */
    @FunctionalInterface
    interface Members {
        void write(JsonGenerator json);
    }

    static byte[] health() {
        return object(json -> json.writeStringProperty("status", "ok"));
    }

    static byte[] error(ApiError error, String requestId) {
        return object(json -> {
            json.writeObjectPropertyStart("error");
            json.writeStringProperty("message", error.message());
            json.writeStringProperty("type", error.type());
            json.writeStringProperty("param", error.param());
            json.writeStringProperty("code", error.code());
            json.writeEndObject();
            json.writeStringProperty("request_id", requestId);
        });
    }

    static byte[] models(String model, long created, int contextLength) {
        return object(json -> {
            json.writeStringProperty("object", "list");
            json.writeArrayPropertyStart("data");
            json.writeStartObject();
            json.writeStringProperty("id", model);
            json.writeStringProperty("object", "model");
            json.writeNumberProperty("created", created);
            json.writeStringProperty("owned_by", "fim-playground");
            json.writeNumberProperty("context_length", contextLength);
            json.writeEndObject();
            json.writeEndArray();
        });
    }

    /** The part of llama-server's {@code GET /props} that clients need to know how much fits. */
    static byte[] props(String model, int contextLength) {
        return object(json -> {
            json.writeObjectPropertyStart("default_generation_settings");
            json.writeNumberProperty("n_ctx", contextLength);
            json.writeEndObject();
            json.writeStringProperty("model_alias", model);
        });
    }

    static byte[] completion(
            AnswerHeading heading,
            String text,
            @Nullable List<PlacedToken> tokens,
            String finishReason,
            Generation generation) {
        return object(json -> {
            writeHeading(json, heading);
            json.writeArrayPropertyStart("choices");
            writeChoice(json, text, tokens, finishReason);
            json.writeEndArray();
            writeUsage(json, generation);
        });
    }

    /** @param usageAnnounced whether {@code usage} is there as null, for it will come in a chunk of its own */
    static byte[] chunk(
            AnswerHeading heading,
            String text,
            @Nullable List<PlacedToken> tokens,
            @Nullable String finishReason,
            boolean usageAnnounced) {
        return object(json -> {
            writeHeading(json, heading);
            json.writeArrayPropertyStart("choices");
            writeChoice(json, text, tokens, finishReason);
            json.writeEndArray();
            if (usageAnnounced) {
                json.writeNullProperty("usage");
            }
        });
    }

    static byte[] usageChunk(AnswerHeading heading, Generation generation) {
        return object(json -> {
            writeHeading(json, heading);
            json.writeArrayPropertyStart("choices");
            json.writeEndArray();
            writeUsage(json, generation);
        });
    }

    private static void writeHeading(JsonGenerator json, AnswerHeading heading) {
        json.writeStringProperty("id", heading.id());
        json.writeStringProperty("object", "text_completion");
        json.writeNumberProperty("created", heading.created());
        json.writeStringProperty("model", heading.model());
        json.writeStringProperty("system_fingerprint", heading.fingerprint());
    }

    private static void writeChoice(
            JsonGenerator json, String text, @Nullable List<PlacedToken> tokens, @Nullable String finishReason) {
        json.writeStartObject();
        json.writeStringProperty("text", text);
        json.writeNumberProperty("index", 0);
        json.writeStringProperty("finish_reason", finishReason);
        if (tokens == null) {
            json.writeNullProperty("logprobs");
        } else {
            LogprobsJson.write(json, tokens);
        }
        json.writeEndObject();
    }

    private static void writeUsage(JsonGenerator json, Generation generation) {
        json.writeObjectPropertyStart("usage");
        json.writeNumberProperty("prompt_tokens", generation.promptTokens());
        json.writeNumberProperty("completion_tokens", generation.completionTokens());
        json.writeNumberProperty("total_tokens", generation.promptTokens() + generation.completionTokens());
        json.writeObjectPropertyStart("prompt_tokens_details");
        json.writeNumberProperty("cached_tokens", generation.cachedTokens());
        json.writeEndObject();
        json.writeEndObject();
    }

    static byte[] object(Members members) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.write(json);
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
