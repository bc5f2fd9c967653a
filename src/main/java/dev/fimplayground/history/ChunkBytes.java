package dev.fimplayground.history;

import dev.fimplayground.model.ChunkTimes;
import java.io.ByteArrayOutputStream;

/**
 * Chunk times in a few bytes each: for every chunk the milliseconds since the one before and its length, both zigzag
 * numbers of seven bits a byte, lowest first.
 */
final class ChunkBytes {
    private ChunkBytes() {}

    static byte[] write(ChunkTimes chunks) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(chunks.count() * 3);
        int before = 0;
        for (int i = 0; i < chunks.count(); i++) {
            write(bytes, chunks.offsetMillis(i) - before);
            write(bytes, chunks.length(i));
            before = chunks.offsetMillis(i);
        }
        return bytes.toByteArray();
    }

    static ChunkTimes read(byte[] bytes) throws MalformedRunException {
        int[] numbers = numbers(bytes);
        int[] offsets = new int[numbers.length / 2];
        int[] lengths = new int[numbers.length / 2];
        int offset = 0;
        for (int i = 0; i < offsets.length; i++) {
            offset += numbers[2 * i];
            offsets[i] = offset;
            lengths[i] = numbers[2 * i + 1];
        }
        try {
            return ChunkTimes.of(offsets, lengths);
        } catch (IllegalArgumentException backwards) {
            throw new MalformedRunException("chunks");
        }
    }

    private static void write(ByteArrayOutputStream bytes, int number) {
        int rest = (number << 1) ^ (number >> 31);
        while ((rest & ~0x7f) != 0) {
            bytes.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        bytes.write(rest);
    }

    private static int[] numbers(byte[] bytes) throws MalformedRunException {
        int[] numbers = new int[count(bytes)];
        int at = 0;
        int shift = 0;
        int number = 0;
        for (byte next : bytes) {
            number |= (next & 0x7f) << shift;
            shift += 7;
            if (next >= 0) {
                numbers[at++] = (number >>> 1) ^ -(number & 1);
                number = 0;
                shift = 0;
            }
        }
        return numbers;
    }

    private static int count(byte[] bytes) throws MalformedRunException {
        int count = 0;
        for (byte next : bytes) {
            count += next >= 0 ? 1 : 0;
        }
        if (count % 2 != 0 || (bytes.length > 0 && bytes[bytes.length - 1] < 0)) {
            throw new MalformedRunException("chunks");
        }
        return count;
    }
}
