package dev.fimplayground.document;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Settings as JSON, one name a line, in alphabetical order. By the streaming parser alone: these are read while the app
 * starts, and data binding takes its time to load.
 */
final class SettingsJson {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxNumberLength(100)
                    .maxStringLength(1_000_000)
                    .build())
            .build();

    private SettingsJson() {}

    /** @throws JacksonException if it is not exactly one JSON object */
    static SortedMap<String, Object> read(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new WrongShapeException("not an object");
            }
            SortedMap<String, Object> values = object(parser);
            if (parser.nextToken() != null) {
                throw new WrongShapeException("more than one value");
            }
            return values;
        }
    }

    /** JSON, but not what is expected. */
    static final class WrongShapeException extends JacksonException {
        private static final long serialVersionUID = 1L;

        WrongShapeException(String reason) {
            super(reason);
        }
    }

    static byte[] write(SortedMap<String, Object> values) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter().withObjectIndenter(lines);
            }

            @Override
            public boolean hasPrettyPrinter() {
                return true;
            }
        };
        try (JsonGenerator json = JSON.createGenerator(pretty, out, JsonEncoding.UTF8)) {
            write(json, values);
            json.writeRaw('\n');
        }
        return out.toByteArray();
    }

    private static SortedMap<String, Object> object(JsonParser parser) {
        SortedMap<String, Object> values = new TreeMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                values.put(name, value);
            }
        }
        return values;
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new WrongShapeException("no value where one belongs");
        };
    }

    private static void write(JsonGenerator json, Object value) {
        switch (value) {
            case Map<?, ?> object -> {
                json.writeStartObject();
                object.forEach((name, each) -> {
                    json.writeName(String.valueOf(name));
                    write(json, each);
                });
                json.writeEndObject();
            }
            case List<?> list -> {
                json.writeStartArray();
                list.forEach(each -> write(json, each));
                json.writeEndArray();
            }
            case String text -> json.writeString(text);
            case Boolean flag -> json.writeBoolean(flag);
            case BigDecimal number -> json.writeNumber(number);
            default -> throw new IllegalArgumentException("no JSON value: " + value.getClass());
        }
    }
}
