package dev.fimplayground.engine.gguf;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.List;

/**
 * A matrix, or a vector as a matrix of one row, in the file. Safe for use by many threads as long as the file is open.
 *
 * @param shape as the file gives it: the length of a row first
 * @param data exactly the tensor's bytes
 */
public record GgufTensor(String name, TensorType type, List<Long> shape, MemorySegment data) {
    public GgufTensor {
        shape = List.copyOf(shape);
    }

    /** Bytes of one row, for a buffer that {@link #decodeRow} can use. */
    public int rowBytes() {
        return Math.toIntExact(type.bytes(shape.getFirst()));
    }

    /**
     * Decodes one row.
     *
     * @param raw scratch of at least {@link #rowBytes()} bytes
     */
    public void decodeRow(int row, byte[] raw, float[] out, int outAt) {
        int bytes = rowBytes();
        MemorySegment.copy(data, ValueLayout.JAVA_BYTE, (long) row * bytes, raw, 0, bytes);
        type.decode(raw, out, outAt, shape.getFirst().intValue());
    }
}
