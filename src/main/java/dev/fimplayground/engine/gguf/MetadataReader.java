package dev.fimplayground.engine.gguf;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the key-value part of a header. Whole numbers become {@link Long}, floating-point ones {@link Double}, arrays
 * {@link List}s. Used once, on one thread.
 */
final class MetadataReader {
    private static final int STRING = 8;
    private static final int ARRAY = 9;
    private static final int DEEPEST_NESTING = 4;
    /** Far above the largest vocabularies, about 0.3 million tokens, and low enough for the heap. */
    private static final long MOST_ELEMENTS = 4 << 20;

    private final GgufCursor cursor;
    private long elements;

    MetadataReader(GgufCursor cursor) {
        this.cursor = cursor;
    }

    GgufMetadata read(long entries) throws EngineException {
        Map<String, Object> values = new HashMap<>();
        for (long i = 0; i < entries; i++) {
            String key = cursor.string();
            Object value = value(cursor.int32(), 0);
            if (values.put(key, value) != null) {
                throw new EngineException(Texts.format("gguf.key.twice", Excerpt.quoted(key)));
            }
        }
        return new GgufMetadata(values);
    }

    private Object value(int type, int depth) throws EngineException {
        return switch (type) {
            case 0 -> (long) Byte.toUnsignedInt(cursor.int8());
            case 1 -> (long) cursor.int8();
            case 2 -> (long) Short.toUnsignedInt(cursor.int16());
            case 3 -> (long) cursor.int16();
            case 4 -> Integer.toUnsignedLong(cursor.int32());
            case 5 -> (long) cursor.int32();
            case 6 -> (double) Float.intBitsToFloat(cursor.int32());
            case 7 -> cursor.int8() != 0;
            case STRING -> cursor.string();
            case ARRAY -> array(depth + 1);
            case 10, 11 -> cursor.int64();
            case 12 -> Double.longBitsToDouble(cursor.int64());
            default -> throw unknownType(type);
        };
    }

    private List<Object> array(int depth) throws EngineException {
        if (depth > DEEPEST_NESTING) {
            throw new EngineException(Texts.format("gguf.nested", String.valueOf(DEEPEST_NESTING)));
        }
        int type = cursor.int32();
        long count = cursor.count(leastBytes(type), "elements");
        elements += count;
        if (elements > MOST_ELEMENTS) {
            throw new EngineException(Texts.format("gguf.elements", String.valueOf(MOST_ELEMENTS)));
        }
        List<Object> values = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            values.add(value(type, depth));
        }
        return values;
    }

    private static int leastBytes(int type) throws EngineException {
        return switch (type) {
            case 0, 1, 7 -> 1;
            case 2, 3 -> 2;
            case 4, 5, 6 -> 4;
            case STRING, 10, 11, 12 -> 8;
            case ARRAY -> 12;
            default -> throw unknownType(type);
        };
    }

    private static EngineException unknownType(int type) {
        return new EngineException(Texts.format("gguf.unknownType", Integer.toUnsignedString(type)));
    }
}
