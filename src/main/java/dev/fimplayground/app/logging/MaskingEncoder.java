package dev.fimplayground.app.logging;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The last gate before a log line leaves the process: a key that was read, and what looks like one, is hidden in the
 * finished line, message and stack trace alike. Keys are not to be logged in the first place; this is for what a library or a server says.
 */
public final class MaskingEncoder extends PatternLayoutEncoder {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)(\\bBearer\\s+|\\bauthorization[\"']?\\s*[:=]\\s*[\"']?(?:Bearer\\s+|Basic\\s+)?|\\bapi[_-]?key[\"']?\\s*[:=]\\s*[\"']?)[^\\s\"',;]+"
                    + "|\\bsk-[A-Za-z0-9_-]{6,}");
    private static final String HIDDEN = "***";

    @Override
    public byte[] encode(ILoggingEvent event) {
        String line = new String(super.encode(event), StandardCharsets.UTF_8);
        return masked(LoggedKeys.masked(getContext(), line, HIDDEN)).getBytes(StandardCharsets.UTF_8);
    }

    static String masked(String line) {
        return SECRET.matcher(line).replaceAll(match -> (match.group(1) == null ? "" : match.group(1)) + HIDDEN);
    }
}
