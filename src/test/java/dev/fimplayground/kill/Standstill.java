package dev.fimplayground.kill;

import dev.fimplayground.kill.Claims.Claim;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How long a child could not run at all, told from a thread of its own that wants to wake every few milliseconds: an
 * overloaded machine takes away what no program can give back.
 */
public final class Standstill {
    /** Claim: for how many milliseconds it stood still since it began. */
    private static final String TICK = "tick";

    private static final int TICK_MILLIS = 10;
    /** Being woken so much later is no standstill. */
    private static final int USUAL_DELAY_MILLIS = 5;

    private final List<Claim> ticks;
    private final long killedMillis;

    /** For the parent. */
    public Standstill(Victim.Round killed) {
        ticks = killed.of(TICK);
        killedMillis = killed.killedMillis();
    }

    /** For the child: watches until it is killed. */
    public static void watch() {
        Thread.ofPlatform().daemon().priority(Thread.MAX_PRIORITY).start(Standstill::tickForEver);
    }

    private static void tickForEver() {
        long total = 0;
        while (true) {
            long before = System.nanoTime();
            try {
                TimeUnit.MILLISECONDS.sleep(TICK_MILLIS);
            } catch (InterruptedException unexpected) {
                throw new IllegalStateException(unexpected);
            }
            total += beyondUsual(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - before));
            Claims.claim(TICK, total);
        }
    }

    /** Milliseconds of standstill from {@code millis}, as {@link System#currentTimeMillis()}, to the kill. */
    public long since(long millis) {
        long before = 0;
        long sum = 0;
        for (Claim tick : ticks) {
            sum += within(total(tick) - before, tick.millis() - millis);
            before = total(tick);
        }
        long silent =
                ticks.isEmpty() ? 0 : beyondUsual(killedMillis - ticks.getLast().millis());
        return sum + within(silent, killedMillis - millis);
    }

    /** What of a standstill falls into the time that is asked for, which may have begun in its midst. */
    private static long within(long standstill, long asked) {
        return Math.max(0, Math.min(standstill, asked));
    }

    private static long beyondUsual(long slept) {
        return slept > TICK_MILLIS + USUAL_DELAY_MILLIS ? slept - TICK_MILLIS : 0;
    }

    private static long total(Claim tick) {
        return Long.parseLong(tick.words().getFirst());
    }
}
