package dev.fimplayground.engine.generation;

/**
 * Random numbers that a seed decides, on every machine and in every Java version. One thread at a time.
 *
 * <p>Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014, with the constants of
 * Vigna's {@code splitmix64.c}.
 */
final class SplitMix64 {
    private long state;

    SplitMix64(long seed) {
        this.state = seed;
    }

    long nextLong() {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** Evenly distributed in [0, 1): the upper 53 bits. */
    double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }
}
