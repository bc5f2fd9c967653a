package dev.fimplayground.engine.gguf;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model file says about itself. Immutable. Each reader throws {@link EngineException} when the value is of
 * another kind than asked for; the message names the key.
 */
public final class GgufMetadata {
    private final Map<String, Object> values;

    GgufMetadata(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    public Set<String> keys() {
        return values.keySet();
    }

    public Optional<String> text(String key) throws EngineException {
        return Optional.ofNullable(value(key, String.class, Texts.get("gguf.kind.text")));
    }

    public Optional<Long> integer(String key) throws EngineException {
        return Optional.ofNullable(value(key, Long.class, Texts.get("gguf.kind.whole")));
    }

    /** A finite number. */
    public Optional<Double> number(String key) throws EngineException {
        Object value = values.get(key) instanceof Long whole ? (Double) (double) whole : values.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return Optional.of(number);
        }
        throw wrong(key, Texts.get("gguf.kind.number"));
    }

    /** A whole number that has to be there and lies between {@code minimum} and {@code maximum}, both included. */
    public int count(String key, int minimum, int maximum) throws EngineException {
        long value = integer(key).orElseThrow(() -> missing(key));
        if (value < minimum || value > maximum) {
            throw new EngineException(Texts.format(
                    "gguf.key.range", key, String.valueOf(value), String.valueOf(minimum), String.valueOf(maximum)));
        }
        return (int) value;
    }

    /** A list of texts that has to be there. */
    public List<String> texts(String key) throws EngineException {
        return list(key, String.class, Texts.get("gguf.kind.texts"));
    }

    /** A list of whole numbers that has to be there. */
    public List<Long> integers(String key) throws EngineException {
        return list(key, Long.class, Texts.get("gguf.kind.wholes"));
    }

    public static EngineException missing(String key) {
        return new EngineException(Texts.format("gguf.key.missing", Excerpt.quoted(key)));
    }

    private <T> List<T> list(String key, Class<T> kind, String expected) throws EngineException {
        List<?> elements = value(key, List.class, expected);
        if (elements == null) {
            throw missing(key);
        }
        List<T> typed = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!kind.isInstance(element)) {
                throw wrong(key, expected);
            }
            typed.add(kind.cast(element));
        }
        return typed;
    }

    private <T> @Nullable T value(String key, Class<T> kind, String expected) throws EngineException {
        Object value = values.get(key);
        if (value == null) {
            return null;
        }
        if (!kind.isInstance(value)) {
            throw wrong(key, expected);
        }
        return kind.cast(value);
    }

    private static EngineException wrong(String key, String expected) {
        return new EngineException(Texts.format("gguf.key.kind", Excerpt.quoted(key), expected));
    }
}
