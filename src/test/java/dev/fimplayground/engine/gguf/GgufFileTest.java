package dev.fimplayground.engine.gguf;

import static dev.fimplayground.engine.gguf.GgufBytes.little;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.engine.EngineException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GgufFileTest {
    private static final int TENSOR_COUNT_AT = 8;
    private static final int ENTRY_COUNT_AT = 16;

    private static GgufBytes small() {
        return new GgufBytes()
                .text("general.architecture", "qwen2")
                .integer("a.count", 7)
                .number("a.number", 1.5f)
                .texts("a.texts", List.of("x", "", "yz"))
                .integers("a.integers", List.of(1, -2))
                .floats("first", new float[] {1, 2, 3, 4, 5, 6}, 3, 2)
                .floats("second", new float[] {7}, 1);
    }

    private static GgufFile read(byte[] file) throws EngineException {
        return GgufFile.read(MemorySegment.ofArray(file));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void readsWhatWasWritten(int version) throws Exception {
        GgufFile file = read(small().version(version).toByteArray());

        assertThat(file.metadata().text("general.architecture")).contains("qwen2");
        assertThat(file.metadata().count("a.count", 0, 10)).isEqualTo(7);
        assertThat(file.metadata().number("a.number")).contains(1.5);
        assertThat(file.metadata().texts("a.texts")).containsExactly("x", "", "yz");
        assertThat(file.metadata().integers("a.integers")).containsExactly(1L, -2L);
        assertThat(file.metadata().text("absent")).isEmpty();
        assertThat(file.tensors().keySet()).containsExactly("first", "second");
        float[] row = new float[3];
        GgufTensor first = Objects.requireNonNull(file.tensors().get("first"));
        first.decodeRow(1, new byte[first.rowBytes()], row, 0);
        assertThat(row).containsExactly(4, 5, 6);
    }

    @Test
    void fileCutOffAnywhereIsRefused() {
        byte[] whole = small().toByteArray();
        int lastByteOfData = whole.length - 28;
        for (int length = 0; length < lastByteOfData; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut), "cut at %d", length)
                    .isInstanceOf(EngineException.class)
                    .hasMessageMatching("it is (not a GGUF file|cut off.*)");
        }
    }

    @Test
    void flippedBitsAreReadOrRefusedWithASentence() {
        byte[] whole = small().toByteArray();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            byte[] damaged = whole.clone();
            for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                read(damaged);
            } catch (EngineException expected) {
                assertThat(expected).hasMessageStartingWith("it");
                refused++;
            } catch (RuntimeException | Error other) {
                throw new AssertionError("seed " + seed + ", round " + round, other);
            }
        }
        assertThat(refused).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 1L << 40, 1L << 31, 1000})
    void hostileCountsAreRefusedBeforeAnythingIsAllocated(long count) {
        for (int at : new int[] {TENSOR_COUNT_AT, ENTRY_COUNT_AT}) {
            byte[] file = small().toByteArray();
            ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(at, count);
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining("more than the file can hold");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, Long.MAX_VALUE, -1, 1L << 40, 10_000})
    void hostileLengthsInsideTheMetadataAreRefused(long length) {
        assertRefused(small().value("text", 8, little(8).putLong(length).array()), "more than the file can hold");
        assertRefused(
                small().value("array", 9, little(12).putInt(4).putLong(length).array()), "more than the file can hold");
    }

    @Test
    void arraysNestedWithoutEndAreRefused() {
        ByteBuffer nest = little(12 * 50_000);
        while (nest.hasRemaining()) {
            nest.putInt(9).putLong(1);
        }
        assertRefused(small().value("nest", 9, nest.array()), "nested deeper than 4");
    }

    @Test
    void moreArrayElementsThanAnyVocabularyHasAreRefused() {
        ByteBuffer array = little(12 + (5 << 20)).putInt(0).putLong(5 << 20);
        assertRefused(small().value("array", 9, array.array()), "more than 4194304 array elements");
    }

    @Test
    void unknownValueTypeIsNamed() {
        assertRefused(small().value("odd", 13, new byte[8]), "unknown type 13");
        assertRefused(small().value("odd", 9, little(12).putInt(99).putLong(0).array()), "unknown type 99");
    }

    @Test
    void whatIsNoGgufFileIsSaidToBeNone() {
        assertThatThrownBy(() -> read("PK and so on".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("it is not a GGUF file");
        assertThatThrownBy(() -> read(new byte[0])).hasMessage("it is not a GGUF file");
    }

    @Test
    void otherVersionsAreNamed() {
        assertRefused(small().version(1), "GGUF version 1");
        assertRefused(small().version(4), "GGUF version 4");
        assertRefused(small().version(0x03000000), "big-endian");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, 33, 48, 1 << 30, -1})
    void impossibleAlignmentsAreRefused(int alignment) {
        assertRefused(small().integer("general.alignment", alignment), "alignment");
    }

    @Test
    void tensorsOfUnknownTypeAreNamedWithTheirType() {
        assertRefused(small().tensor("odd", 12, new byte[144], 256), "\"odd\" is stored as Q4_K");
        assertRefused(small().tensor("odd", 77, new byte[144], 256), "\"odd\" is stored as type 77");
    }

    @Test
    void impossibleShapesAreRefused() {
        assertRefused(small().tensor("odd", 0, new byte[4], 0), "impossible shape");
        assertRefused(small().tensor("odd", 0, new byte[4], -1), "impossible shape");
        assertRefused(small().tensor("odd", 0, new byte[4], 1L << 62, 4), "impossible shape");
        assertRefused(small().tensor("odd", 0, new byte[4], 1 << 30, 1 << 30, 1 << 30), "impossible shape");
        assertRefused(small().tensor("odd", 0, new byte[4]), "0 dimensions");
        assertRefused(small().tensor("odd", 0, new byte[4], 1, 1, 1, 1, 1), "5 dimensions");
        assertRefused(small().tensor("odd", 8, new byte[34], 33), "no multiple of the 32");
    }

    @Test
    void tensorPastTheEndIsRefused() {
        assertRefused(small().tensor("long", 0, new byte[4], 1000), "\"long\" ends past byte");
    }

    @Test
    void valuesOfAnotherKindThanAskedForAreNamed() throws Exception {
        GgufMetadata metadata = read(small().toByteArray()).metadata();

        assertThatThrownBy(() -> metadata.text("a.count")).hasMessageContaining("\"a.count\", but not as a text");
        assertThatThrownBy(() -> metadata.integer("a.number")).hasMessageContaining("a.number");
        assertThatThrownBy(() -> metadata.number("a.texts")).hasMessageContaining("a.texts");
        assertThatThrownBy(() -> metadata.texts("a.integers")).hasMessageContaining("a.integers");
        assertThatThrownBy(() -> metadata.integers("absent")).hasMessage("its metadata lacks \"absent\"");
        assertThatThrownBy(() -> metadata.count("a.count", 8, 9)).hasMessageContaining("a.count = 7, outside 8 to 9");
    }

    private static void assertRefused(GgufBytes file, String reason) {
        assertThatThrownBy(() -> read(file.toByteArray()))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining(reason);
    }
}
