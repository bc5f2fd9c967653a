package dev.fimplayground.model;

/** How one exchange with a server ended. */
public sealed interface WireEnding {

    /** The answer is whole; it may be followed by nothing that matters. */
    record Complete() implements WireEnding {}

    /** The server sent the request on, and it was followed. */
    record Redirected(String url) implements WireEnding {}

    /** @param detail what the server or the system said; never a key */
    record Failed(FailureReason reason, String detail) implements WireEnding {}

    record Cancelled() implements WireEnding {}
}
