package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.document.Settings;
import dev.fimplayground.history.Retention;
import dev.fimplayground.viewmodel.SettingsViewModel;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** How much history is kept, among the settings; 0 stands for no limit. */
public final class KeptRetention {
    private static final String RUNS = "history.keep.runs";
    private static final String BYTES = "history.keep.bytes";
    private static final String DAYS = "history.keep.days";

    private KeptRetention() {}

    /** Has the limits of the last time hold, and follows what becomes of them. */
    public static void keep(SettingsViewModel settings, RetentionViewModel retention) {
        Retention kept = read(settings.now());
        if (!kept.equals(Retention.UNLIMITED)) {
            retention.apply(kept);
        }
        retention
                .limitsProperty()
                .addListener((_, _, now) ->
                        settings.change(all -> all.withNumber(RUNS, now.runs().orElse(0))
                                .withNumber(BYTES, now.bytes().orElse(0))
                                .withNumber(DAYS, now.days().orElse(0))));
    }

    private static Retention read(Settings settings) {
        long bytes = (long) settings.number(BYTES).orElse(0);
        return new Retention(
                limit(settings, RUNS),
                bytes < 1 ? OptionalLong.empty() : OptionalLong.of(bytes),
                limit(settings, DAYS));
    }

    private static OptionalInt limit(Settings settings, String name) {
        int limit = (int) settings.number(name).orElse(0);
        return limit < 1 ? OptionalInt.empty() : OptionalInt.of(limit);
    }
}
