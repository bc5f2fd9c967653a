package dev.fimplayground.completion.http;

import java.util.Arrays;
import java.util.List;

/**
 * Takes the key out of one stream of bytes, however it was split on the way: as many asterisks stand in its place. What
 * may be the beginning of a key is held back until more is known; no key holds a line end, so no line is ever late.
 * Used by one thread.
 */
final class ByteMask {
    private static final byte[] NOTHING = {};

    private final List<byte[]> secrets;
    private byte[] held = NOTHING;

    /** @param secrets in every spelling; none of them empty */
    ByteMask(List<byte[]> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /**
     * @param bytes the next ones; may be written into
     * @return what can go on, perhaps nothing; perhaps {@code bytes} itself
     */
    byte[] next(byte[] bytes) {
        if (secrets.isEmpty()) {
            return bytes;
        }
        byte[] all = held.length == 0 ? bytes : join(held, bytes);
        secrets.forEach(secret -> hide(secret, all));
        int open = secrets.stream()
                .mapToInt(secret -> beginningAtEnd(secret, all))
                .max()
                .orElse(0);
        held = open == 0 ? NOTHING : Arrays.copyOfRange(all, all.length - open, all.length);
        return open == 0 ? all : Arrays.copyOf(all, all.length - open);
    }

    /** What was held back: nothing follows that could make it a key. */
    byte[] rest() {
        byte[] rest = held;
        held = NOTHING;
        return rest;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static void hide(byte[] secret, byte[] bytes) {
        for (int i = 0; i <= bytes.length - secret.length; i++) {
            if (bytes[i] == secret[0] && startsAt(secret, bytes, i, secret.length)) {
                Arrays.fill(bytes, i, i + secret.length, (byte) '*');
            }
        }
    }

    /** How many bytes at the end are the beginning of the secret. */
    private static int beginningAtEnd(byte[] secret, byte[] bytes) {
        for (int length = Math.min(secret.length - 1, bytes.length); length > 0; length--) {
            if (startsAt(secret, bytes, bytes.length - length, length)) {
                return length;
            }
        }
        return 0;
    }

    private static boolean startsAt(byte[] secret, byte[] bytes, int at, int length) {
        return Arrays.equals(secret, 0, length, bytes, at, at + length);
    }
}
