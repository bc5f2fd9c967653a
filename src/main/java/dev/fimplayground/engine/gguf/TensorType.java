package dev.fimplayground.engine.gguf;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.Excerpt;
import dev.fimplayground.text.Texts;
import java.util.Map;

/**
 * How numbers are stored in a tensor: blocks of so many numbers in so many bytes, little-endian.
 *
 * <p>Source: the GGUF specification and ggml's {@code block_q4_0} and {@code block_q8_0}. A quantised block is a
 * 16-bit floating-point scale followed by its numbers: signed bytes in Q8_0; in Q4_0 sixteen bytes whose low halves
 * are the first sixteen numbers and whose high halves the last sixteen, each 8 too large.
 */
public enum TensorType {
    F32(0, 1, 4) {
        @Override
        void decode(byte[] raw, float[] out, int outAt, int numbers) {
            for (int i = 0; i < numbers; i++) {
                int low = raw[4 * i] & 0xFF | (raw[4 * i + 1] & 0xFF) << 8;
                int high = raw[4 * i + 2] & 0xFF | raw[4 * i + 3] << 8;
                out[outAt + i] = Float.intBitsToFloat(low | high << 16);
            }
        }
    },
    F16(1, 1, 2) {
        @Override
        void decode(byte[] raw, float[] out, int outAt, int numbers) {
            for (int i = 0; i < numbers; i++) {
                out[outAt + i] = half(raw, 2 * i);
            }
        }
    },
    Q4_0(2, 32, 18) {
        @Override
        void decode(byte[] raw, float[] out, int outAt, int numbers) {
            int at = 0;
            for (int i = outAt; i < outAt + numbers; i += 32, at += 18) {
                float scale = half(raw, at);
                for (int j = 0; j < 16; j++) {
                    int pair = raw[at + 2 + j];
                    out[i + j] = ((pair & 0x0F) - 8) * scale;
                    out[i + 16 + j] = ((pair >> 4 & 0x0F) - 8) * scale;
                }
            }
        }
    },
    Q8_0(8, 32, 34) {
        @Override
        void decode(byte[] raw, float[] out, int outAt, int numbers) {
            int at = 0;
            for (int i = outAt; i < outAt + numbers; i += 32, at += 34) {
                float scale = half(raw, at);
                for (int j = 0; j < 32; j++) {
                    out[i + j] = raw[at + 2 + j] * scale;
                }
            }
        }
    };

    private static final Map<Integer, String> OTHERS = Map.ofEntries(
            Map.entry(3, "Q4_1"),
            Map.entry(6, "Q5_0"),
            Map.entry(7, "Q5_1"),
            Map.entry(10, "Q2_K"),
            Map.entry(11, "Q3_K"),
            Map.entry(12, "Q4_K"),
            Map.entry(13, "Q5_K"),
            Map.entry(14, "Q6_K"),
            Map.entry(15, "Q8_K"),
            Map.entry(20, "IQ4_NL"),
            Map.entry(23, "IQ4_XS"),
            Map.entry(30, "BF16"),
            Map.entry(39, "MXFP4"));

    private final int id;
    private final int blockLength;
    private final int blockBytes;

    TensorType(int id, int blockLength, int blockBytes) {
        this.id = id;
        this.blockLength = blockLength;
        this.blockBytes = blockBytes;
    }

    /** @throws EngineException if this engine does not read that type; the message names it */
    static TensorType of(int id, String tensor) throws EngineException {
        for (TensorType type : values()) {
            if (type.id == id) {
                return type;
            }
        }
        String name = OTHERS.getOrDefault(id, Texts.format("gguf.tensor.unknownType", Integer.toUnsignedString(id)));
        throw new EngineException(Texts.format("gguf.tensor.type", Excerpt.quoted(tensor), name));
    }

    /** How many numbers make a block; a row is a whole number of blocks. */
    public int blockLength() {
        return blockLength;
    }

    /** Bytes of {@code numbers} numbers, a whole number of blocks. */
    public long bytes(long numbers) {
        return numbers / blockLength * blockBytes;
    }

    /** Decodes {@code numbers} numbers, a whole number of blocks, from the beginning of {@code raw}. */
    abstract void decode(byte[] raw, float[] out, int outAt, int numbers);

    private static float half(byte[] raw, int at) {
        return Float.float16ToFloat((short) (raw[at] & 0xFF | raw[at + 1] << 8));
    }
}
