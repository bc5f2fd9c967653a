package dev.fimplayground.completion.http;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.Response;

/** The {@code Retry-After} header: whole seconds, or an HTTP date. Source: RFC 9110, section 10.2.3. */
final class RetryAfter {
    private static final int MOST_DIGITS = 9;
    private static final String LONGEST = "9".repeat(MOST_DIGITS);

    private RetryAfter() {}

    /** OkHttp reads this header too, as an int, and throws where it is none. */
    static Response bounded(Interceptor.Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String value = response.header("Retry-After", "");
        return value != null && value.strip().matches("\\d{" + (MOST_DIGITS + 1) + ",}")
                ? response.newBuilder().header("Retry-After", LONGEST).build()
                : response;
    }

    /** @return never negative; empty when it is neither */
    static Optional<Duration> parse(String header, Instant now) {
        String value = header.strip();
        if (value.matches("\\d+")) {
            String digits = value.length() > MOST_DIGITS ? LONGEST : value;
            return Optional.of(Duration.ofSeconds(Long.parseLong(digits)));
        }
        try {
            Instant until = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }
}
