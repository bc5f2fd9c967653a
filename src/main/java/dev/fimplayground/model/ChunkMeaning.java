package dev.fimplayground.model;

import java.util.Optional;

/** What a piece of an answer's body says. */
public sealed interface ChunkMeaning {

    /** @param text as the chunk carries it: new text, or the whole text so far, according to the stream's reading */
    record Text(String text, Optional<FinishReason> finishReason, Optional<TokenUsage> usage) implements ChunkMeaning {}

    /** {@code [DONE]}. */
    record Done() implements ChunkMeaning {}

    /** Lines of an event stream that say nothing: comments, fields without data, and all that follows the end. */
    record Silent() implements ChunkMeaning {}

    /** An error object, or something that is no completion. */
    record Problem(FailureReason reason, String detail) implements ChunkMeaning {}

    /** The stream ended within an event. */
    record Incomplete() implements ChunkMeaning {}

    /** Bytes that the recording does not have. */
    record LeftOut(long bytes, long events) implements ChunkMeaning {}

    /** The end of the stream, where its reading was settled, and differently from what was shown. */
    record Settled() implements ChunkMeaning {}
}
