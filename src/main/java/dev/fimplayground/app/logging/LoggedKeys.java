package dev.fimplayground.app.logging;

import ch.qos.logback.core.Context;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The keys that this process has read from its environment: no line of the log may hold them. Any thread. */
public final class LoggedKeys {
    /** What they are called among the log's objects. */
    private static final String NAME = "keys";
    /** Shorter ones are placeholders like {@code none}, and words. */
    private static final int LEAST_LENGTH = 8;

    private final Set<String> keys = new CopyOnWriteArraySet<>();

    private LoggedKeys() {}

    /** The same environment, whose values are keys: what was read of it once is hidden in the log from then on. */
    public static Function<String, @Nullable String> hiding(Function<String, @Nullable String> environment) {
        return name -> {
            String value = environment.apply(name);
            if (value != null
                    && value.strip().length() >= LEAST_LENGTH
                    && LoggerFactory.getILoggerFactory() instanceof Context log) {
                in(log).keys.add(value.strip());
            }
            return value;
        };
    }

    static String masked(@Nullable Context log, String line, String hidden) {
        if (log == null || !(log.getObject(NAME) instanceof LoggedKeys known)) {
            return line;
        }
        String masked = line;
        for (String key : known.keys) {
            masked = masked.replace(key, hidden);
        }
        return masked;
    }

    private static LoggedKeys in(Context log) {
        synchronized (log) {
            return Optional.ofNullable(log.getObject(NAME))
                    .filter(LoggedKeys.class::isInstance)
                    .map(LoggedKeys.class::cast)
                    .orElseGet(() -> {
                        LoggedKeys first = new LoggedKeys();
                        log.putObject(NAME, first);
                        return first;
                    });
        }
    }
}
