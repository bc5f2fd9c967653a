package dev.fimplayground.engine.gguf;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.text.Texts;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model file that has been checked as a container: everything it names lies within it. What the metadata and
 * tensors mean is not looked at here. Immutable.
 *
 * <p>Source: "GGUF" specification in the ggml repository, docs/gguf.md.
 *
 * @param tensors by name, in the file's order
 */
public record GgufFile(GgufMetadata metadata, Map<String, GgufTensor> tensors) {
    private static final int MAGIC = 0x46554747;
    private static final int DEFAULT_ALIGNMENT = 32;
    private static final int MOST_DIMENSIONS = 4;

    /** A key's length, its type, one byte of value. */
    private static final int LEAST_ENTRY = 8 + 4 + 1;

    /** A name's length, one dimension, the type, the offset. */
    private static final int LEAST_TENSOR = 8 + 4 + 8 + 4 + 8;

    /** Where a tensor lies, before the place where data begins is known. */
    private record Declaration(String name, List<Long> shape, TensorType type, long offset, long bytes) {}

    /**
     * Reads the header. Memory used is bounded by a small multiple of the header's size, whatever it claims.
     *
     * @throws EngineException if it is not such a file; the message is a clause that goes after "because"
     */
    public static GgufFile read(MemorySegment file) throws EngineException {
        GgufCursor cursor = new GgufCursor(file);
        checkVersion(cursor, file.byteSize());
        long tensorCount = cursor.count(LEAST_TENSOR, "tensors");
        long entryCount = cursor.count(LEAST_ENTRY, "entries");
        GgufMetadata metadata = new MetadataReader(cursor).read(entryCount);
        long alignment = alignment(metadata);
        List<Declaration> declarations = declarations(cursor, tensorCount, alignment);
        long dataStart = Math.ceilDiv(cursor.position(), alignment) * alignment;
        return new GgufFile(metadata, tensors(file, declarations, dataStart));
    }

    private static void checkVersion(GgufCursor cursor, long size) throws EngineException {
        if (size < 4 || cursor.int32() != MAGIC) {
            throw new EngineException(Texts.get("gguf.notGguf"));
        }
        int version = cursor.int32();
        if (version != 2 && version != 3) {
            boolean bigEndian = Integer.reverseBytes(version) == 2 || Integer.reverseBytes(version) == 3;
            throw new EngineException(
                    bigEndian
                            ? Texts.get("gguf.bigEndian")
                            : Texts.format("gguf.version", Integer.toUnsignedString(version)));
        }
    }

    private static long alignment(GgufMetadata metadata) throws EngineException {
        String key = "general.alignment";
        int alignment = metadata.integer(key).isPresent() ? metadata.count(key, 8, 1 << 20) : DEFAULT_ALIGNMENT;
        if (Integer.bitCount(alignment) != 1) {
            throw new EngineException(Texts.format("gguf.alignment", String.valueOf(alignment)));
        }
        return alignment;
    }

    private static List<Declaration> declarations(GgufCursor cursor, long count, long alignment)
            throws EngineException {
        List<Declaration> declarations = new ArrayList<>();
        for (long i = 0; i < count; i++) {
            String name = cursor.string();
            List<Long> shape = shape(cursor, name);
            TensorType type = TensorType.of(cursor.int32(), name);
            long offset = cursor.int64();
            if (offset < 0 || offset % alignment != 0) {
                throw new EngineException(Texts.format(
                        "gguf.tensor.offset",
                        Excerpt.quoted(name),
                        Long.toUnsignedString(offset),
                        String.valueOf(alignment)));
            }
            declarations.add(new Declaration(name, shape, type, offset, bytes(name, shape, type)));
        }
        return declarations;
    }

    private static List<Long> shape(GgufCursor cursor, String name) throws EngineException {
        int dimensions = cursor.int32();
        if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
            throw new EngineException(Texts.format(
                    "gguf.tensor.dimensions",
                    Excerpt.quoted(name),
                    Integer.toUnsignedString(dimensions),
                    String.valueOf(MOST_DIMENSIONS)));
        }
        List<Long> shape = new ArrayList<>(dimensions);
        for (int i = 0; i < dimensions; i++) {
            shape.add(cursor.int64());
        }
        return shape;
    }

    private static long bytes(String name, List<Long> shape, TensorType type) throws EngineException {
        long numbers = 1;
        for (long length : shape) {
            // 2^48 numbers are more than any file holds, and products below it cannot overflow.
            if (length < 1 || length > Integer.MAX_VALUE || numbers > (1L << 48) / length) {
                throw new EngineException(
                        Texts.format("gguf.tensor.impossible", Excerpt.quoted(name), shape.toString()));
            }
            numbers *= length;
        }
        if (shape.getFirst() % type.blockLength() != 0) {
            throw new EngineException(Texts.format(
                    "gguf.tensor.rows",
                    Excerpt.quoted(name),
                    shape.getFirst().toString(),
                    String.valueOf(type.blockLength()),
                    type.name()));
        }
        return type.bytes(numbers);
    }

    private static Map<String, GgufTensor> tensors(MemorySegment file, List<Declaration> declarations, long start)
            throws EngineException {
        Map<String, GgufTensor> tensors = new LinkedHashMap<>();
        for (Declaration declared : declarations) {
            long room = file.byteSize() - start - declared.bytes();
            if (room < 0 || declared.offset() > room) {
                throw new EngineException(Texts.format(
                        "gguf.tensor.cut", Excerpt.quoted(declared.name()), String.valueOf(file.byteSize())));
            }
            MemorySegment data = file.asSlice(start + declared.offset(), declared.bytes());
            GgufTensor tensor = new GgufTensor(declared.name(), declared.type(), declared.shape(), data);
            if (tensors.put(declared.name(), tensor) != null) {
                throw new EngineException(Texts.format("gguf.tensor.twice", Excerpt.quoted(declared.name())));
            }
        }
        return tensors;
    }
}
