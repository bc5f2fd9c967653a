package dev.fimplayground.document.experiment;

import dev.fimplayground.text.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An object of a file, asked for its fields by name. A field that is null counts as absent. */
final class JsonObject {
    /** In UTF-16 units. Editors that show a longer one stand still; no code has it. */
    static final int LONGEST_LINE = 1_000_000;

    private static final BigDecimal LONGEST_MILLIS =
            BigDecimal.valueOf(Duration.ofDays(365).toMillis());

    private final ObjectNode node;
    private final String pointer;

    private JsonObject(ObjectNode node, String pointer) {
        this.node = node;
        this.pointer = pointer;
    }

    /** A value that is not what its place asks for. */
    static final class WrongValueException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String pointer;
        private final String what;

        WrongValueException(String pointer, String what) {
            super("wrong value", null, false, false);
            this.pointer = pointer;
            this.what = what;
        }

        String pointer() {
            return pointer;
        }

        String what() {
            return what;
        }
    }

    static JsonObject of(JsonNode root) {
        return of(root, "");
    }

    private static JsonObject of(JsonNode node, String pointer) {
        if (node instanceof ObjectNode object) {
            return new JsonObject(object, pointer);
        }
        throw new WrongValueException(pointer, Texts.get("json.want.object"));
    }

    ObjectNode node() {
        return node;
    }

    Optional<JsonNode> value(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    Optional<JsonObject> object(String name) {
        return value(name).map(value -> of(value, at(name)));
    }

    Optional<String> string(String name) {
        return value(name).map(value -> string(value, at(name)));
    }

    Optional<Boolean> bool(String name) {
        return value(name).map(value -> {
            if (!value.isBoolean()) {
                throw wrong(name, Texts.get("json.want.boolean"));
            }
            return value.booleanValue();
        });
    }

    Optional<BigDecimal> number(String name) {
        return value(name).map(value -> {
            if (!value.isNumber()) {
                throw wrong(name, Texts.get("json.want.number"));
            }
            return value.decimalValue();
        });
    }

    /** From 0. */
    Optional<Integer> count(String name) {
        return number(name).map(number -> {
            try {
                int count = number.intValueExact();
                if (count >= 0) {
                    return count;
                }
            } catch (ArithmeticException notWhole) {
                // The sentence below says it.
            }
            throw wrong(name, Texts.get("json.want.count"));
        });
    }

    Optional<Duration> milliseconds(String name) {
        return number(name).map(number -> {
            if (number.signum() < 0 || number.compareTo(LONGEST_MILLIS) > 0) {
                throw wrong(name, Texts.get("json.want.milliseconds"));
            }
            long micros =
                    number.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
            return Duration.ofNanos(micros * 1000);
        });
    }

    List<String> strings(String name) {
        List<String> strings = new ArrayList<>();
        for (JsonNode each : array(name)) {
            strings.add(string(each, at(name) + "/" + strings.size()));
        }
        return strings;
    }

    List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        for (JsonNode each : array(name)) {
            objects.add(of(each, at(name) + "/" + objects.size()));
        }
        return objects;
    }

    /** A text as an array of lines, or as one string. */
    Optional<String> text(String name) {
        return value(name).map(value -> {
            List<String> lines = value.isArray() ? strings(name) : List.of(string(value, at(name)));
            for (int i = 0; i < lines.size(); i++) {
                checkLength(lines.get(i), value.isArray() ? at(name) + "/" + i : at(name));
            }
            return TextLines.join(lines);
        });
    }

    /** One of {@code choices}, by the names under which they are there. */
    <T> Optional<T> choice(String name, Map<String, T> choices) {
        return string(name).map(given -> {
            T choice = choices.get(given);
            if (choice == null) {
                throw wrong(name, Texts.format("json.want.choice", String.join(", ", choices.keySet())));
            }
            return choice;
        });
    }

    WrongValueException missing(String name) {
        return new WrongValueException(pointer, Texts.format("json.want.present", name));
    }

    WrongValueException wrong(String name, String what) {
        return new WrongValueException(at(name), what);
    }

    private JsonNode array(String name) {
        return value(name)
                .map(value -> {
                    if (!value.isArray()) {
                        throw wrong(name, Texts.get("json.want.array"));
                    }
                    return value;
                })
                .orElseGet(() -> node.arrayNode());
    }

    private static String string(JsonNode value, String at) {
        if (!value.isString()) {
            throw new WrongValueException(at, Texts.get("json.want.string"));
        }
        return value.stringValue();
    }

    private static void checkLength(String text, String at) {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start);
            int stop = end < 0 ? text.length() : end;
            if (stop - start > LONGEST_LINE) {
                throw new WrongValueException(at, Texts.format("json.want.shorterLine", stop - start, LONGEST_LINE));
            }
            start = stop + 1;
        }
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }
}
