package dev.fimplayground.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What a clock beside the client saw, from the moment the run was asked for, retries included.
 *
 * @param timeToFirstToken until the first text arrived; empty when none did
 * @param total until the run ended
 */
public record Timings(Optional<Duration> timeToFirstToken, Duration total) {

    private static final Duration LEAST_STREAMING = Duration.ofMillis(20);

    /**
     * Tokens per second of generation, from the first text to the end; the first token counts as the clock's start.
     *
     * @return empty when there is nothing to divide: fewer than two tokens, or all of them within less than 20 ms,
     *     which is the pace of buffers and not of a model
     */
    public Optional<Double> tokensPerSecond(int completionTokens) {
        if (completionTokens < 2 || timeToFirstToken.isEmpty()) {
            return Optional.empty();
        }
        Duration streaming = total.minus(timeToFirstToken.get());
        return streaming.compareTo(LEAST_STREAMING) < 0
                ? Optional.empty()
                : Optional.of((completionTokens - 1) / (streaming.toNanos() / 1e9));
    }
}
