package dev.fimplayground.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import tools.jackson.databind.JsonNode;

/** The fields of a JSON object, read strictly as to what they are and leniently as to what else is there. */
record Fields(String path, JsonNode object) {

    static Fields of(String path, JsonNode object) throws MalformedRunException {
        if (!object.isObject()) {
            throw new MalformedRunException(path);
        }
        return new Fields(path, object);
    }

    Fields fields(String name) throws MalformedRunException {
        return of(pathOf(name), object.path(name));
    }

    Optional<Fields> optionalFields(String name) throws MalformedRunException {
        return isAbsent(name) ? Optional.empty() : Optional.of(fields(name));
    }

    String text(String name) throws MalformedRunException {
        return optionalText(name).orElseThrow(() -> wrong(name));
    }

    Optional<String> optionalText(String name) throws MalformedRunException {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        require(object.path(name).isString(), name);
        return Optional.of(object.path(name).asString());
    }

    int integer(String name) throws MalformedRunException {
        require(object.path(name).canConvertToInt() && object.path(name).isIntegralNumber(), name);
        return object.path(name).asInt();
    }

    OptionalInt optionalInteger(String name) throws MalformedRunException {
        return isAbsent(name) ? OptionalInt.empty() : OptionalInt.of(integer(name));
    }

    Optional<Long> optionalWhole(String name) throws MalformedRunException {
        if (isAbsent(name)) {
            return Optional.empty();
        }
        require(object.path(name).canConvertToLong() && object.path(name).isIntegralNumber(), name);
        return Optional.of(object.path(name).asLong());
    }

    double number(String name) throws MalformedRunException {
        require(object.path(name).isNumber(), name);
        return object.path(name).asDouble();
    }

    boolean flag(String name) {
        return object.path(name).asBoolean(false);
    }

    <E extends Enum<E>> E word(String name, Class<E> type) throws MalformedRunException {
        return optionalWord(name, type).orElseThrow(() -> wrong(name));
    }

    <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> type) throws MalformedRunException {
        Optional<String> word = optionalText(name);
        try {
            return word.map(text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException unknown) {
            throw wrong(name);
        }
    }

    /** The elements of an array; none when it is absent. */
    List<JsonNode> elements(String name) throws MalformedRunException {
        if (isAbsent(name)) {
            return List.of();
        }
        require(object.path(name).isArray(), name);
        return List.copyOf(object.path(name).values());
    }

    List<String> texts(String name) throws MalformedRunException {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : elements(name)) {
            require(element.isString(), name);
            texts.add(element.asString());
        }
        return texts;
    }

    int[] integers(String name) throws MalformedRunException {
        List<JsonNode> elements = elements(name);
        int[] integers = new int[elements.size()];
        for (int i = 0; i < integers.length; i++) {
            require(elements.get(i).isIntegralNumber() && elements.get(i).canConvertToInt(), name);
            integers[i] = elements.get(i).asInt();
        }
        return integers;
    }

    boolean isAbsent(String name) {
        return object.path(name).isMissingNode() || object.path(name).isNull();
    }

    MalformedRunException wrong(String name) {
        return new MalformedRunException(pathOf(name));
    }

    private void require(boolean right, String name) throws MalformedRunException {
        if (!right) {
            throw wrong(name);
        }
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
