package dev.fimplayground.app;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.text.Texts;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How long a command waits for what, in seconds. What is not given is as in a new window. */
final class TimeoutOptions {
    private static final BigDecimal LONGEST =
            BigDecimal.valueOf(Duration.ofDays(1).toSeconds());
    private static final int MOST_CHARACTERS = 20;

    @Option(names = "--connect-timeout", paramLabel = "SECONDS", descriptionKey = "connect-timeout")
    private @Nullable String connect;

    @Option(names = "--first-byte-timeout", paramLabel = "SECONDS", descriptionKey = "first-byte-timeout")
    private @Nullable String firstByte;

    @Option(names = "--silence-timeout", paramLabel = "SECONDS", descriptionKey = "silence-timeout")
    private @Nullable String silence;

    /** @throws BadArgumentException if one is not a number of seconds above 0 and at most a day */
    Timeouts timeouts() {
        return new Timeouts(
                duration("--connect-timeout", connect, Timeouts.DEFAULTS.connect()),
                duration("--first-byte-timeout", firstByte, Timeouts.DEFAULTS.firstByte()),
                duration("--silence-timeout", silence, Timeouts.DEFAULTS.silence()));
    }

    private static Duration duration(String option, @Nullable String given, Duration usual) {
        if (given == null) {
            return usual;
        }
        Duration duration = parsed(given);
        if (duration.isZero()) {
            throw new BadArgumentException(
                    Texts.format("cli.timeout-out-of-range", option, LONGEST.toPlainString(), given));
        }
        return duration;
    }

    /** Zero for what cannot be used; to the millisecond. */
    private static Duration parsed(String given) {
        try {
            BigDecimal seconds = given.length() > MOST_CHARACTERS ? BigDecimal.ZERO : new BigDecimal(given);
            boolean inRange = seconds.signum() > 0 && seconds.compareTo(LONGEST) <= 0;
            return inRange ? Duration.ofMillis(seconds.movePointRight(3).longValue()) : Duration.ZERO;
        } catch (NumberFormatException notANumber) {
            return Duration.ZERO;
        }
    }
}
