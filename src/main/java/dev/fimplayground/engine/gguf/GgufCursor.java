package dev.fimplayground.engine.gguf;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.text.Texts;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks forward through a file's header; whatever would reach past the end of the file is refused before it is read. */
final class GgufCursor {
    private static final ValueLayout.OfShort SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final long MAXIMUM_STRING = 16 << 20;

    private final MemorySegment file;
    private long position;

    GgufCursor(MemorySegment file) {
        this.file = file;
    }

    long position() {
        return position;
    }

    byte int8() throws EngineException {
        return file.get(ValueLayout.JAVA_BYTE, advance(1));
    }

    short int16() throws EngineException {
        return file.get(SHORT, advance(2));
    }

    int int32() throws EngineException {
        return file.get(INT, advance(4));
    }

    long int64() throws EngineException {
        return file.get(LONG, advance(8));
    }

    String string() throws EngineException {
        long length = count(1, "text");
        if (length > MAXIMUM_STRING) {
            throw new EngineException(Texts.format("gguf.longText", String.valueOf(length)));
        }
        byte[] bytes = new byte[(int) length];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, advance(length), bytes, 0, bytes.length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Reads a 64-bit count of things that are at least {@code leastBytes} long each.
     *
     * @throws EngineException if the rest of the file is too short for that many
     */
    long count(int leastBytes, String things) throws EngineException {
        long count = int64();
        long most = (file.byteSize() - position) / leastBytes;
        if (count < 0 || count > most) {
            throw new EngineException(Texts.format(
                    "gguf.promised",
                    Long.toUnsignedString(count),
                    Texts.get("gguf.things." + things),
                    String.valueOf(position)));
        }
        return count;
    }

    private long advance(long bytes) throws EngineException {
        if (file.byteSize() - position < bytes) {
            throw new EngineException(Texts.format("gguf.cut", String.valueOf(file.byteSize())));
        }
        long at = position;
        position += bytes;
        return at;
    }
}
