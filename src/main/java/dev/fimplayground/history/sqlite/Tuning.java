package dev.fimplayground.history.sqlite;

import java.time.Duration;

/**
 * The paces of the store.
 *
 * @param progress how often the text of runs under way is written
 * @param busy how long to wait for another program that writes
 * @param retry how often a file that could not be used is tried again
 * @param pages the most pages of 4 KB that the file may have
 */
record Tuning(Duration progress, Duration busy, Duration retry, int pages) {
    static final Tuning USUAL =
            new Tuning(Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(5), 0x3fff_ffff);
}
