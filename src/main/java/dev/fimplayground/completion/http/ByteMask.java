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

    private final List<Secret> secrets;
    private byte[] held = NOTHING;

    /** @param secrets in every spelling; none of them empty */
    ByteMask(List<byte[]> secrets) {
        this.secrets = secrets.stream().map(Secret::of).toList();
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
        secrets.forEach(secret -> secret.hideIn(all));
        int open = secrets.stream()
                .mapToInt(secret -> secret.beginningAtEndOf(all))
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

    /**
     * One spelling, with how far a search may go on after each byte (Horspool's rule): most bytes of a stream are never
     * looked at.
     */
    private record Secret(byte[] bytes, int[] skips) {
        static Secret of(byte[] bytes) {
            int[] skips = new int[256];
            Arrays.fill(skips, bytes.length);
            for (int i = 0; i < bytes.length - 1; i++) {
                skips[bytes[i] & 0xFF] = bytes.length - 1 - i;
            }
            return new Secret(bytes, skips);
        }

        void hideIn(byte[] all) {
            int length = bytes.length;
            int at = 0;
            while (at <= all.length - length) {
                if (beginsAt(all, at, length)) {
                    Arrays.fill(all, at, at + length, (byte) '*');
                }
                at += skips[all[at + length - 1] & 0xFF];
            }
        }

        /** How many bytes at the end are the beginning of the secret. */
        int beginningAtEndOf(byte[] all) {
            for (int length = Math.min(bytes.length - 1, all.length); length > 0; length--) {
                if (beginsAt(all, all.length - length, length)) {
                    return length;
                }
            }
            return 0;
        }

        private boolean beginsAt(byte[] all, int at, int length) {
            return all[at + length - 1] == bytes[length - 1] && Arrays.equals(bytes, 0, length, all, at, at + length);
        }
    }
}
