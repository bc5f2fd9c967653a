package dev.fimplayground.history;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How much may be kept; each limit may be absent.
 *
 * @param runs at most so many, at least 1
 * @param bytes at most so many in the database, at least 1; kept within about a tenth
 * @param days none older than so many days, at least 1
 */
public record Retention(OptionalInt runs, OptionalLong bytes, OptionalInt days) {
    public static final Retention UNLIMITED =
            new Retention(OptionalInt.empty(), OptionalLong.empty(), OptionalInt.empty());

    public Retention {
        if (runs.orElse(1) < 1 || bytes.orElse(1) < 1 || days.orElse(1) < 1) {
            throw new IllegalArgumentException("a limit must be at least 1");
        }
    }
}
