package dev.fimplayground.model;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Some bytes as they crossed the wire, compared by content. Immutable as long as nobody writes into its array. */
public final class WireBytes {
    public static final WireBytes NONE = new WireBytes(new byte[0]);

    private final byte[] bytes;

    private WireBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @param bytes handed over, not copied: nobody writes into them any more */
    public static WireBytes of(byte[] bytes) {
        return new WireBytes(bytes);
    }

    public static WireBytes utf8(String text) {
        return new WireBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public int length() {
        return bytes.length;
    }

    /** The bytes themselves, not a copy: to be read only. */
    public byte[] array() {
        return bytes;
    }

    /** As UTF-8; what is none becomes U+FFFD. */
    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As UTF-8, if it is that from the first byte to the last. */
    public Optional<String> exactText() {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireBytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "WireBytes(" + bytes.length + ")";
    }
}
