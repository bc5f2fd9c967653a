package dev.fimplayground.completion.http;

import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as it is on the wire: strict about its syntax, forgiving about its shape. */
final class WireJson {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxNumberLength(1_000)
                            .maxStringLength(EventStreamDecoder.DEFAULT_LIMIT)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private WireJson() {}

    /** @throws JacksonException if it is not exactly one JSON value */
    static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** The value as text, also of a number; empty when absent, null or empty. */
    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isString() || value.isNumber()
                ? Optional.of(value.asString()).filter(text -> !text.isBlank())
                : Optional.empty();
    }

    static OptionalInt count(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isNumber() && value.canConvertToInt() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
    }
}
