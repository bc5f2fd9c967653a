package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimingsTest {

    @Test
    void theFirstTokenStartsTheClock() {
        Timings timings = new Timings(Optional.of(Duration.ofMillis(200)), Duration.ofMillis(1200));
        assertThat(timings.tokensPerSecond(51).orElseThrow()).isCloseTo(50, within(1e-9));
    }

    @Test
    void aRateOverLessThanTwentyMillisecondsIsNotTold() {
        assertThat(after(Duration.ofNanos(19_999_999)).tokensPerSecond(21)).isEmpty();
        assertThat(after(Duration.ofMillis(20)).tokensPerSecond(21).orElseThrow())
                .isCloseTo(1000, within(1e-9));
    }

    private static Timings after(Duration streaming) {
        Duration first = Duration.ofMillis(200);
        return new Timings(Optional.of(first), first.plus(streaming));
    }

    @Test
    void noRateIsToldWhereThereIsNone() {
        Timings atOnce = new Timings(Optional.of(Duration.ofMillis(200)), Duration.ofMillis(200));
        assertThat(atOnce.tokensPerSecond(51)).isEmpty();
        assertThat(new Timings(Optional.of(Duration.ofMillis(1)), Duration.ofSeconds(1)).tokensPerSecond(1))
                .isEmpty();
        assertThat(new Timings(Optional.empty(), Duration.ofSeconds(1)).tokensPerSecond(9))
                .isEmpty();
    }
}
