package dev.fimplayground.completion;

/**
 * A key in memory. It has no way into a log, a message or a string by accident: {@link #toString()} hides it.
 */
public final class ApiKey {
    private final String secret;

    /** @throws IllegalArgumentException if it holds anything but visible ASCII: a header cannot carry it */
    public ApiKey(String secret) {
        if (secret.isEmpty() || !secret.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("a key is visible ASCII without spaces");
        }
        this.secret = secret;
    }

    /** The key itself, for the one header that carries it. */
    public String reveal() {
        return secret;
    }

    @Override
    public String toString() {
        return "ApiKey(hidden)";
    }
}
