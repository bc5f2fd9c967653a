package dev.fimplayground.engine.process;

import dev.fimplayground.completion.ApiKey;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the child is told, as the first line of its standard input: arguments and environment can be read by every
 * process of the same user, and the key must not be.
 *
 * @param port of 127.0.0.1; 0 for any free one
 * @param modelFile a GGUF file; empty for the built-in model
 * @param hostedNames whether the names of the hosted models are answered too
 */
record ChildSettings(int port, Optional<ApiKey> key, Optional<Path> modelFile, boolean hostedNames) {

    String toLine() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("port", port);
        fields.put("key", key.map(ApiKey::reveal).orElse(null));
        fields.put("model_file", modelFile.map(Path::toString).orElse(null));
        fields.put("hosted_names", hostedNames);
        return new JsonMapper().writeValueAsString(fields);
    }

    /** @throws IllegalArgumentException if the line was written by something else */
    static ChildSettings of(String line) {
        try {
            JsonNode fields = new JsonMapper().readTree(line);
            return new ChildSettings(
                    fields.required("port").intValue(),
                    text(fields, "key").map(ApiKey::new),
                    text(fields, "model_file").map(Path::of),
                    fields.required("hosted_names").booleanValue());
        } catch (JacksonException strange) {
            // Neither the line nor the cause's excerpt of it: the key is in there.
            throw new IllegalArgumentException("these are no settings of an engine");
        }
    }

    private static Optional<String> text(JsonNode fields, String name) {
        return fields.required(name).stringValueOpt();
    }
}
