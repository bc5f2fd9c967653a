package dev.fimplayground.engine.generation;

import dev.fimplayground.fake.Letters;
import java.nio.charset.StandardCharsets;

/** One token a character, one that stands for nothing, an end of text and another control token. */
final class AsciiTokenizer extends Letters {
    static final int UNUSED = 127;

    @Override
    public int size() {
        return 130;
    }

    @Override
    public byte[] bytes(int token) {
        return isControl(token) ? ("<" + token + ">").getBytes(StandardCharsets.US_ASCII) : super.bytes(token);
    }

    @Override
    public boolean isControl(int token) {
        return token >= 128;
    }

    @Override
    public boolean isUnused(int token) {
        return token == UNUSED;
    }
}
