package dev.fimplayground.update;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What may be asked for releases, and what a release may name as its page: https, a host, nothing but printable ASCII, at
 * most 500 characters, no user or password.
 */
public final class ReleaseAddress {
    private static final Pattern FORM = Pattern.compile("https://[!-~]{1,492}");

    private ReleaseAddress() {}

    /** Empty unless {@code text} is such an address. */
    public static Optional<URI> parse(String text) {
        if (!FORM.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text);
            boolean fine = address.getHost() != null && address.getRawUserInfo() == null;
            return fine ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }
}
