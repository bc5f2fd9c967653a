package dev.fimplayground.model;

import java.time.Duration;
import java.util.Optional;

/**
 * What went wrong, typed by who can do something about it. The sentence and the next step belong to the
 * {@linkplain #reason() reason} and are worded by {@code FailureText}; nothing in here holds a key.
 */
public sealed interface CompletionFailure {
    FailureReason reason();

    /** Refused before sending: the prompt, a parameter, the endpoint's settings. */
    record InvalidRequest(FailureReason reason, String detail) implements CompletionFailure {}

    /**
     * The server answered, and the answer was no; also an error object inside a 200 stream.
     *
     * @param status the HTTP status; 200 for an error inside a stream
     * @param code the server's own code, as it came
     * @param serverMessage the server's own words, as they came
     * @param retryAfter what the server asked to wait
     */
    record ServerRefusal(
            FailureReason reason,
            int status,
            Optional<String> code,
            String serverMessage,
            Optional<String> requestId,
            Optional<Duration> retryAfter)
            implements CompletionFailure {}

    /** No connection, a lost one before any answer, or a timeout. */
    record ConnectionFailure(FailureReason reason, String detail) implements CompletionFailure {}

    /** An answer began and is not what it should be: cut, malformed, not JSON, too large. */
    record BrokenAnswer(FailureReason reason, String detail, Optional<String> requestId) implements CompletionFailure {}

    /** The built-in engine could not start, or died. */
    record EngineFailure(FailureReason reason, String detail) implements CompletionFailure {}
}
