package dev.fimplayground.engine.generation;

import java.util.function.BooleanSupplier;

/**
 * Tokens in, logits out: the line below which another engine can be put. Not safe for several threads at once.
 *
 * <p>A model holds the keys and values of the tokens it has read. {@link #truncate} goes back to an earlier place,
 * so that the common beginning of two prompts is read once.
 */
public interface LanguageModel {
    int vocabularySize();

    int contextLength();

    /** How many tokens are held. */
    int length();

    /** Forgets every token from {@code length} on. */
    void truncate(int length);

    /**
     * Reads {@code tokens} after those already held.
     *
     * @param cancelled asked between slices of at most 64 tokens; when true, reading stops there and the tokens read
     *     so far are held
     * @return the logits after the last token, {@link #vocabularySize()} long, valid until the next call; what they
     *     are after a cancelled call is undefined
     * @throws IndexOutOfBoundsException if the context has no room for them
     */
    float[] read(int[] tokens, BooleanSupplier cancelled);
}
