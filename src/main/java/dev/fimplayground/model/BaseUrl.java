package dev.fimplayground.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** What may be the base URL of an endpoint: one check for whoever asks a person for it. */
public final class BaseUrl {
    private static final Pattern USER = Pattern.compile("^([^/]*:)?//.*@");
    private static final Pattern USER_WITHOUT_SCHEME = Pattern.compile("^[^/]*@");
    private static final Pattern EXTRA = Pattern.compile("[?#].*$", Pattern.DOTALL);

    private static final int MAX_PORT = 65_535;
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1]", Pattern.CASE_INSENSITIVE);

    private BaseUrl() {}

    /** Why an address cannot be a base URL. */
    public enum Problem {
        /** Not an http or https address with a host. */
        NOT_A_WEB_ADDRESS,
        /** User name, password, query or fragment: places where keys are put, and are then shown and logged. */
        EXTRA,
        /** A port that there is not: they go from 1 to 65535. */
        PORT,
        /** It ends with {@code /completions}, which is appended to it. */
        TOO_LONG
    }

    /** Empty when {@code text} can be used. */
    public static Optional<Problem> problemOf(String text) {
        URI address;
        try {
            address = new URI(text);
        } catch (URISyntaxException malformed) {
            return Optional.of(Problem.NOT_A_WEB_ADDRESS);
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            return Optional.of(Problem.EXTRA);
        }
        if (address.getHost() == null || !isWeb(address)) {
            return Optional.of(Problem.NOT_A_WEB_ADDRESS);
        }
        if (address.getPort() == 0 || address.getPort() > MAX_PORT) {
            return Optional.of(Problem.PORT);
        }
        return address.getPath().endsWith("/completions") ? Optional.of(Problem.TOO_LONG) : Optional.empty();
    }

    /** Whether it is certain that the address is this machine's own. */
    public static boolean isLoopback(URI address) {
        return address.getHost() != null && LOOPBACK.matcher(address.getHost()).matches();
    }

    private static boolean isWeb(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
    }

    /** The address without what may be a password or a key, well-formed or not: fit to be shown. */
    public static String redacted(String text) {
        String extra = EXTRA.matcher(text).replaceFirst("…");
        String user = USER.matcher(extra).replaceFirst("$1//…@");
        return USER_WITHOUT_SCHEME.matcher(user).replaceFirst("…@");
    }
}
