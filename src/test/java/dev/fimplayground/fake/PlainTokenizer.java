package dev.fimplayground.fake;

import dev.fimplayground.tokenizer.Tokenizer;
import java.util.OptionalInt;

/** A vocabulary without control tokens and without gaps. */
public abstract class PlainTokenizer implements Tokenizer {
    @Override
    public int[] encodeAsText(String text) {
        return encode(text);
    }

    @Override
    public boolean isControl(int token) {
        return false;
    }

    @Override
    public boolean isUnused(int token) {
        return false;
    }

    @Override
    public OptionalInt control(String name) {
        return OptionalInt.empty();
    }
}
