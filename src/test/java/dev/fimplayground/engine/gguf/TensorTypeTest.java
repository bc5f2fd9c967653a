package dev.fimplayground.engine.gguf;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TensorTypeTest {
    private static final int BLOCKS = 50;

    private final Random random = new Random(7);

    @Test
    void q4BlocksHoldTheFirstHalfInTheLowBits() {
        byte[] raw = blocks(18);
        float[] decoded = decode(TensorType.Q4_0, raw, 32 * BLOCKS);
        for (int i = 0; i < decoded.length; i++) {
            int block = i / 32 * 18;
            int pair = raw[block + 2 + i % 16] & 0xFF;
            int number = i % 32 < 16 ? pair % 16 : pair / 16;
            assertThat(decoded[i]).isEqualTo((number - 8) * scale(raw, block));
        }
    }

    @Test
    void q8BlocksHoldSignedBytes() {
        byte[] raw = blocks(34);
        float[] decoded = decode(TensorType.Q8_0, raw, 32 * BLOCKS);
        for (int i = 0; i < decoded.length; i++) {
            int block = i / 32 * 34;
            assertThat(decoded[i]).isEqualTo(raw[block + 2 + i % 32] * scale(raw, block));
        }
    }

    @Test
    void halfPrecisionNumbersAreTheirIeeeValues() {
        byte[] raw = {0x00, 0x3C, 0x00, (byte) 0xC0, (byte) 0xFF, 0x7B, 0x01, 0x00};
        assertThat(decode(TensorType.F16, raw, 4)).containsExactly(1f, -2f, 65504f, 0x1p-24f);
    }

    @Test
    void singlePrecisionNumbersAreLittleEndian() {
        byte[] raw = {0x00, 0x00, (byte) 0x80, 0x3F, (byte) 0xDB, 0x0F, 0x49, (byte) 0xC0};
        assertThat(decode(TensorType.F32, raw, 2)).containsExactly(1f, (float) -Math.PI);
    }

    private static float[] decode(TensorType type, byte[] raw, int numbers) {
        float[] out = new float[numbers + 2];
        new GgufTensor("t", type, List.of((long) numbers), MemorySegment.ofArray(raw))
                .decodeRow(0, new byte[raw.length], out, 1);
        assertThat(new float[] {out[0], out[numbers + 1]}).containsExactly(0, 0);
        float[] decoded = new float[numbers];
        System.arraycopy(out, 1, decoded, 0, numbers);
        return decoded;
    }

    private byte[] blocks(int blockBytes) {
        byte[] raw = new byte[BLOCKS * blockBytes];
        random.nextBytes(raw);
        for (int block = 0; block < raw.length; block += blockBytes) {
            short scale = Float.floatToFloat16(random.nextFloat());
            raw[block] = (byte) scale;
            raw[block + 1] = (byte) (scale >> 8);
        }
        return raw;
    }

    private static float scale(byte[] raw, int at) {
        return Float.float16ToFloat((short) ((raw[at] & 0xFF) | (raw[at + 1] & 0xFF) << 8));
    }
}
