package dev.fimplayground.engine.generation;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/** A model together with the tokens whose keys and values it holds. One thread at a time. */
final class HeldContext {
    private final LanguageModel model;

    /** The first {@code model.length()} of them are held. */
    private int[] tokens = {};

    HeldContext(LanguageModel model) {
        this.model = model;
    }

    /**
     * Forgets what is not the beginning of {@code prompt}, and always its last token, whose logits are needed.
     *
     * @return how many tokens of the prompt are still held
     */
    int keepCommonBeginning(int[] prompt) {
        int most = Math.min(model.length(), prompt.length - 1);
        int difference = Arrays.mismatch(tokens, 0, most, prompt, 0, most);
        int common = difference < 0 ? most : difference;
        model.truncate(common);
        return common;
    }

    /** As {@link LanguageModel#read}. */
    float[] read(int[] more, BooleanSupplier cancelled) {
        int length = model.length();
        if (tokens.length < length + more.length) {
            tokens = Arrays.copyOf(tokens, Math.max(2 * tokens.length, length + more.length));
        }
        System.arraycopy(more, 0, tokens, length, more.length);
        return model.read(more, cancelled);
    }
}
