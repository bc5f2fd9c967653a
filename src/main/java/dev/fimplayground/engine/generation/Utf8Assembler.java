package dev.fimplayground.engine.generation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Turns bytes that come in pieces into whole code points; what is no UTF-8 becomes U+FFFD. One thread at a time.
 */
final class Utf8Assembler {
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    private byte[] pending = {};

    /** The text that is certain now; the bytes of an unfinished code point are kept for the next call. */
    String append(byte[] bytes) {
        return decode(bytes, false);
    }

    /** U+FFFD if a code point remained unfinished, otherwise nothing. */
    String finish() {
        return decode(new byte[0], true);
    }

    /** Whether a code point is unfinished. */
    boolean isPending() {
        return pending.length > 0;
    }

    private String decode(byte[] bytes, boolean last) {
        ByteBuffer in = ByteBuffer.allocate(pending.length + bytes.length)
                .put(pending)
                .put(bytes)
                .flip();
        CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
        decoder.decode(in, out, last);
        pending = new byte[in.remaining()];
        in.get(pending);
        return out.flip().toString();
    }
}
