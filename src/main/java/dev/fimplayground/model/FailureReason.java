package dev.fimplayground.model;

/**
 * Everything that can go wrong with a run. Each has a sentence and a next step in the text bundle, under
 * {@code failure.<name in lower case>.sentence} and {@code .next}.
 */
public enum FailureReason {
    // Before sending
    PROMPT_BLANK,
    PROMPT_SUFFIX_ONLY,
    PARAMETER_OUT_OF_RANGE,
    MODEL_MISSING,
    KEY_MISSING,
    KEY_MALFORMED,
    KEY_OVER_PLAIN_HTTP,
    BASE_URL_INVALID,

    // The server said no
    INVALID_PARAMETER,
    PROMPT_TOO_LONG,
    ARREARAGE,
    CONTENT_MODERATION,
    MODEL_NAME_WRONG,
    WRONG_KEY,
    ACCESS_DENIED,
    MODEL_RETIRED,
    FREE_QUOTA_USED_UP,
    MODEL_NOT_FOUND,
    NOT_FOUND,
    RATE_LIMIT,
    BURST_LIMIT,
    TOKEN_QUOTA,
    BILLING,
    SERVER_ERROR,
    SERVER_TIMEOUT,
    NO_CAPACITY,
    /** Sent elsewhere in a way that is not followed: not by 307 or 308, from https to http, or on and on. */
    CROSS_HOST_REDIRECT,
    REFUSED,

    // Network
    HOST_UNKNOWN,
    CONNECTION_REFUSED,
    CONNECTION_FAILED,
    CONNECTION_LOST,
    TLS_FAILED,
    PROXY_FAILED,
    CONNECT_TIMEOUT,
    FIRST_BYTE_TIMEOUT,
    SILENCE_TIMEOUT,

    // The answer is broken
    NOT_JSON,
    HTML_INSTEAD_OF_JSON,
    JSON_MALFORMED,
    EMPTY_BODY,
    /** No finish reason, and the transport broke or the last event is incomplete: text is missing. */
    STREAM_CUT,
    /** No finish reason and no [DONE], but a proper close after a complete event: text may be missing. */
    STREAM_WITHOUT_END,
    /** An event, or the answer as a whole, outgrew what can be held. */
    EVENT_TOO_LARGE,
    UNEXPECTED_SHAPE,

    // The built-in engine
    ENGINE_START_FAILED,
    ENGINE_DIED
}
