package dev.fimplayground.model;

/** Where a connection stands on its way into being. Of several addresses tried at once, each passes its own. */
public enum WireMilestone {
    LOOKUP_STARTED,
    LOOKUP_ENDED,
    CONNECT_STARTED,
    TLS_STARTED,
    TLS_ENDED,
    CONNECT_ENDED,
    CONNECT_FAILED,
    /** The last byte of the request has been handed to the system. */
    REQUEST_ENDED
}
