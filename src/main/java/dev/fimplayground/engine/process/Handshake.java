package dev.fimplayground.engine.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the child says first, and only once, on its standard output. */
sealed interface Handshake {

    /**
     * It listens and answers.
     *
     * @param modelBytes size of the model's file
     * @param contextLength tokens of prompt and answer together
     */
    record Listening(int port, String model, long modelBytes, int contextLength) implements Handshake {}

    /** It cannot; one plain sentence. */
    record Refusal(String sentence) implements Handshake {}

    default String toLine() {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (this) {
            case Listening listening -> {
                fields.put("port", listening.port());
                fields.put("model", listening.model());
                fields.put("model_bytes", listening.modelBytes());
                fields.put("context_length", listening.contextLength());
            }
            case Refusal refusal -> fields.put("error", refusal.sentence());
        }
        return new JsonMapper().writeValueAsString(fields);
    }

    /** @return empty if the line is no handshake */
    static Optional<Handshake> of(String line) {
        try {
            JsonNode fields = new JsonMapper().readTree(line);
            if (fields.hasNonNull("error")) {
                return Optional.of(new Refusal(fields.get("error").asString()));
            }
            return Optional.of(new Listening(
                    fields.required("port").intValue(),
                    fields.required("model").stringValue(),
                    fields.required("model_bytes").longValue(),
                    fields.required("context_length").intValue()));
        } catch (JacksonException strange) {
            return Optional.empty();
        }
    }
}
