package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.RunQuery;
import dev.fimplayground.text.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** How far back to look. */
public enum TimeSpan {
    HOUR(Duration.ofHours(1)),
    DAY(Duration.ofDays(1)),
    WEEK(Duration.ofDays(7)),
    MONTH(Duration.ofDays(30));

    /** Runs that begin after the question are asked for too. */
    private static final Duration AHEAD = Duration.ofDays(366);

    private final Duration length;

    TimeSpan(Duration length) {
        this.length = length;
    }

    /** In a menu. */
    public String words() {
        return Texts.get("history.span." + name().toLowerCase(Locale.ROOT));
    }

    RunQuery in(RunQuery query, Instant now) {
        return query.between(now.minus(length), now.plus(AHEAD));
    }
}
