package dev.fimplayground.engine.generation;

import dev.fimplayground.tokenizer.Tokenizer;
import java.util.function.BooleanSupplier;

/**
 * Text in, text out: a tokenizer, a language model and a sampler put together. Calls from several threads are
 * answered one after the other, in the order of their arrival.
 */
public interface TextGenerator {
    String modelName();

    /** Tokens that prompt and answer may have together. */
    int contextLength();

    /** What cuts its prompts into tokens. */
    Tokenizer tokenizer();

    /**
     * Generates on the calling thread and blocks until done.
     *
     * @param output receives the text as it becomes certain (whole code points, stop strings held back), on the
     *     calling thread
     * @param cancelled asked before every token and between slices of the prompt, also while waiting for the turn;
     *     true ends the generation within 50 ms with {@link Generation.End#CANCELLED}
     * @throws ContextOverflowException if the prompt leaves no room for one token of answer; nothing is cut silently
     */
    Generation generate(GenerationRequest request, GenerationOutput output, BooleanSupplier cancelled)
            throws ContextOverflowException;
}
