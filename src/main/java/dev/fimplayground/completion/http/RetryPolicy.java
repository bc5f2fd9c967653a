package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.FailureReason;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Which failures may pass by themselves, and how long to wait before the next attempt: as long as the server asks,
 * at most 60 s; else half a second, doubled each time up to 8 s, of which a random quarter is taken off so that many
 * clients do not return at once.
 */
public final class RetryPolicy {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(8);
    private static final Duration LONGEST_RETRY_AFTER = Duration.ofSeconds(60);
    private static final double JITTER = 0.25;

    /** Neither waiting nor trying again pays a bill or brings a quota back. */
    private static final Set<FailureReason> LASTING =
            Set.of(FailureReason.BILLING, FailureReason.ARREARAGE, FailureReason.FREE_QUOTA_USED_UP);

    /** An error inside a 200 stream has no status to go by. */
    private static final Set<FailureReason> PASSING_IN_STREAM = Set.of(
            FailureReason.RATE_LIMIT,
            FailureReason.BURST_LIMIT,
            FailureReason.TOKEN_QUOTA,
            FailureReason.SERVER_ERROR,
            FailureReason.NO_CAPACITY);

    private static final Set<FailureReason> PASSING_ON_THE_WAY = Set.of(
            FailureReason.HOST_UNKNOWN,
            FailureReason.CONNECTION_REFUSED,
            FailureReason.CONNECTION_FAILED,
            FailureReason.CONNECTION_LOST,
            FailureReason.PROXY_FAILED,
            FailureReason.CONNECT_TIMEOUT);

    private final int attempts;
    private final RandomGenerator random;

    /** @param retries how many further attempts follow a failed first one, 0 or more */
    public RetryPolicy(int retries, RandomGenerator random) {
        this.attempts = retries + 1;
        this.random = random;
    }

    /** Two retries. */
    public static RetryPolicy standard() {
        return new RetryPolicy(2, RandomGenerator.getDefault());
    }

    int attempts() {
        return attempts;
    }

    /**
     * @param attempt the one that failed, from 1
     * @return how long to wait before the next attempt; empty when there is none
     */
    Optional<Duration> pauseAfter(int attempt, CompletionFailure failure) {
        return attempt < attempts && mayPass(failure) ? Optional.of(pause(attempt, failure)) : Optional.empty();
    }

    private static boolean mayPass(CompletionFailure failure) {
        return switch (failure) {
            case ServerRefusal refusal -> !LASTING.contains(refusal.reason()) && mayPass(refusal);
            case ConnectionFailure(FailureReason reason, String detail) -> PASSING_ON_THE_WAY.contains(reason);
            case CompletionFailure.InvalidRequest invalid -> false;
            case CompletionFailure.BrokenAnswer broken -> false;
            case CompletionFailure.EngineFailure engine -> false;
        };
    }

    private static boolean mayPass(ServerRefusal refusal) {
        return switch (refusal.status()) {
            case 408, 409, 429 -> true;
            case 200 -> PASSING_IN_STREAM.contains(refusal.reason());
            default -> refusal.status() >= 500;
        };
    }

    private Duration pause(int attempt, CompletionFailure failure) {
        Optional<Duration> asked = failure instanceof ServerRefusal refusal ? refusal.retryAfter() : Optional.empty();
        return asked.map(wish -> shorter(wish, LONGEST_RETRY_AFTER)).orElseGet(() -> backoff(attempt));
    }

    private Duration backoff(int attempt) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 10));
        double share = 1 - JITTER * random.nextDouble();
        return Duration.ofNanos((long) (shorter(doubled, LONGEST_PAUSE).toNanos() * share));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
