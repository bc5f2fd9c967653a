package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.kill.Claims.Claim;
import dev.fimplayground.kill.Standstill;
import dev.fimplayground.kill.Victim;

/** How old something may be that a kill took away: a second, not counting the time during which the machine stood still. */
final class Losses {
    private static final long MOST_LOST_MILLIS = 1_000;

    private final long killedMillis;
    private final Standstill standstill;
    private final String where;

    Losses(Victim.Round killed, String where) {
        this.killedMillis = killed.killedMillis();
        this.standstill = new Standstill(killed);
        this.where = where;
    }

    /** @return of what was claimed and not kept; fails where it is too old */
    KillFigures.Age age(Claim lost) {
        long byTheClock = killedMillis - lost.millis();
        KillFigures.Age age = new KillFigures.Age(byTheClock, byTheClock - standstill.since(lost.millis()));
        assertThat(age.running()).as("%s: age of %s: %s", where, lost, age).isLessThanOrEqualTo(MOST_LOST_MILLIS);
        return age;
    }

    /** In the last second, in milliseconds. */
    long standstillBeforeTheKill() {
        return standstill.since(killedMillis - MOST_LOST_MILLIS);
    }
}
