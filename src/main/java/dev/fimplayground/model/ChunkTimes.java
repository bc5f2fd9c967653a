package dev.fimplayground.model;

import java.util.Arrays;

/**
 * When the pieces of a streamed text came, in order. Immutable.
 *
 * <p>Each piece has an offset in milliseconds since the run was asked for, never less than that of the one before, and
 * the number of {@code char}s by which it made the text longer: negative where the text so far was replaced by a shorter
 * one. Their sum is the length of the text that was told on the way.
 */
public final class ChunkTimes {
    public static final ChunkTimes NONE = new ChunkTimes(new int[0], new int[0]);

    private final int[] offsetsMillis;
    private final int[] lengths;

    private ChunkTimes(int[] offsetsMillis, int[] lengths) {
        this.offsetsMillis = offsetsMillis;
        this.lengths = lengths;
    }

    /**
     * Takes copies.
     *
     * @throws IllegalArgumentException if there are not as many of the one as of the other, or time runs backwards
     */
    public static ChunkTimes of(int[] offsetsMillis, int[] lengths) {
        if (offsetsMillis.length != lengths.length) {
            throw new IllegalArgumentException(offsetsMillis.length + " offsets for " + lengths.length + " lengths");
        }
        int before = 0;
        for (int offset : offsetsMillis) {
            if (offset < before) {
                throw new IllegalArgumentException("a chunk at " + offset + " ms after one at " + before + " ms");
            }
            before = offset;
        }
        return new ChunkTimes(offsetsMillis.clone(), lengths.clone());
    }

    public int count() {
        return lengths.length;
    }

    public int offsetMillis(int index) {
        return offsetsMillis[index];
    }

    public int length(int index) {
        return lengths[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChunkTimes that
                && Arrays.equals(offsetsMillis, that.offsetsMillis)
                && Arrays.equals(lengths, that.lengths);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(offsetsMillis) + Arrays.hashCode(lengths);
    }

    @Override
    public String toString() {
        return count() + " chunks";
    }
}
