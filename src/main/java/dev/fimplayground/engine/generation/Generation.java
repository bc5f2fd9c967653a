package dev.fimplayground.engine.generation;

/**
 * How a generation ended, with the engine's own counts.
 *
 * @param promptTokens tokens of the prompt
 * @param completionTokens tokens drawn, the end of text not counted
 * @param cachedTokens prompt tokens whose keys and values were still there from the request before
 */
public record Generation(End end, int promptTokens, int completionTokens, int cachedTokens) {
    public enum End {
        /** An end-of-text token was drawn, or a stop string met. */
        STOP,
        /** {@code max_tokens} reached, or the context full. */
        LENGTH,
        CANCELLED
    }
}
