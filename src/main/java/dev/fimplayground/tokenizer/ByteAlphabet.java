package dev.fimplayground.tokenizer;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The 256 printable characters in which byte-level vocabularies write bytes: printable Latin-1 for itself, every
 * other byte as the next character from U+0100 on.
 *
 * <p>Source: GPT-2's encoder, {@code bytes_to_unicode}.
 */
final class ByteAlphabet {
    private static final int FIRST_SUBSTITUTE = 0x100;
    private static final int[] BYTE_OF = new int[FIRST_SUBSTITUTE + 256];
    private static final char[] CHARACTER_OF = new char[256];

    static {
        Arrays.fill(BYTE_OF, -1);
        int substitute = FIRST_SUBSTITUTE;
        for (int value = 0; value < 256; value++) {
            CHARACTER_OF[value] = (char) (isPrintable(value) ? value : substitute++);
            BYTE_OF[CHARACTER_OF[value]] = value;
        }
    }

    private ByteAlphabet() {}

    /** @throws IllegalArgumentException if {@code token} has a character that stands for no byte */
    static byte[] bytes(String token) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(token.length());
        for (int i = 0; i < token.length(); i++) {
            char c = token.charAt(i);
            if (c >= BYTE_OF.length || BYTE_OF[c] < 0) {
                throw new IllegalArgumentException("the token \"" + token + "\" is not written in the byte alphabet");
            }
            bytes.write(BYTE_OF[c]);
        }
        return bytes.toByteArray();
    }

    /** How the vocabulary writes these bytes. */
    static String token(byte[] bytes) {
        StringBuilder token = new StringBuilder(bytes.length);
        for (byte value : bytes) {
            token.append(CHARACTER_OF[value & 0xFF]);
        }
        return token.toString();
    }

    private static boolean isPrintable(int value) {
        return (value >= '!' && value <= '~') || (value >= 0xA1 && value != 0xAD);
    }
}
