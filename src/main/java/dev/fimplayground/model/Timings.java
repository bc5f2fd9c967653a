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

    /**
     * Tokens per second of generation, from the first text to the end; the first token counts as the clock's start.
     *
     * @return empty when there is nothing to divide: fewer than two tokens, or everything came at once
     */
    public Optional<Double> tokensPerSecond(int completionTokens) {
        if (completionTokens < 2 || timeToFirstToken.isEmpty()) {
            return Optional.empty();
        }
        double seconds = total.minus(timeToFirstToken.get()).toNanos() / 1e9;
        return seconds < 0.001 ? Optional.empty() : Optional.of((completionTokens - 1) / seconds);
    }
}
