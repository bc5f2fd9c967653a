package dev.fimplayground.model;

/**
 * Why the model stopped. An unknown value is kept as the server wrote it.
 *
 * @param wireName the value in {@code choices[0].finish_reason}
 */
public record FinishReason(String wireName) {
    /** The model ended its text, or a stop string was met. */
    public static final FinishReason STOP = new FinishReason("stop");

    /** Cut at {@code max_tokens} or at the end of the context. */
    public static final FinishReason LENGTH = new FinishReason("length");

    public static final FinishReason CONTENT_FILTER = new FinishReason("content_filter");
}
