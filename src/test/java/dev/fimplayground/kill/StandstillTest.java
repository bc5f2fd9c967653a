package dev.fimplayground.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.kill.Claims.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandstillTest {
    private final Standstill standstill = new Standstill(
            new Victim.Round(List.of(tick(1_010, 0), tick(1_320, 300), tick(1_330, 300), tick(1_400, 360)), 1_500));

    @Test
    void sumsUpWhatWasLateAndTheSilenceBeforeTheKill() {
        assertThat(standstill.since(1_000)).isEqualTo(300 + 60 + 90);
        assertThat(standstill.since(1_330)).isEqualTo(60 + 90);
    }

    @Test
    void ofAStandstillOnlyThePartAfterTheMomentCounts() {
        assertThat(standstill.since(1_300)).isEqualTo(20 + 60 + 90);
        assertThat(standstill.since(1_450)).isEqualTo(50);
    }

    @Test
    void whereNothingWasToldNothingIsTakenOff() {
        assertThat(new Standstill(new Victim.Round(List.of(), 1_500)).since(1_000))
                .isZero();
    }

    private static Claim tick(long millis, long total) {
        return new Claim("tick", millis, List.of(String.valueOf(total)));
    }
}
