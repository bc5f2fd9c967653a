package dev.fimplayground.completion;

import java.time.Duration;

/**
 * How long to wait for what. There is no limit on the whole answer while bytes flow.
 *
 * @param connect to open the connection, TLS included
 * @param firstByte from the sent request to the first byte of the answer's body
 * @param silence without a byte, once the first came
 */
public record Timeouts(Duration connect, Duration firstByte, Duration silence) {
    public static final Timeouts DEFAULTS =
            new Timeouts(Duration.ofSeconds(10), Duration.ofSeconds(300), Duration.ofSeconds(60));
}
