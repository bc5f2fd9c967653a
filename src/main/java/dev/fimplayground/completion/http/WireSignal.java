package dev.fimplayground.completion.http;

import dev.fimplayground.model.WireMilestone;
import java.io.IOException;
import okhttp3.Headers;
import okhttp3.Request;

/**
 * What happens on the wire, in the order in which it happens; {@code at} is the {@link System#nanoTime()} of the
 * thread where it did.
 */
sealed interface WireSignal {
    record Reached(long at, WireMilestone milestone) implements WireSignal {}

    /**
     * The connection is open, TLS included.
     *
     * @param reused whether it was before
     */
    record Connected(long at, boolean reused, String protocol, String remote) implements WireSignal {}

    /** The head of the request is on its way, with all that was added to it. */
    record HeadSent(long at, Request request) implements WireSignal {}

    /** The whole request is on its way. */
    record Sent(long at) implements WireSignal {}

    record Head(long at, String protocol, int status, Headers headers) implements WireSignal {}

    /** Some bytes of the body; never none. */
    record Bytes(long at, byte[] bytes) implements WireSignal {}

    /** The body is complete as far as the transport can tell. */
    record End() implements WireSignal {}

    record Broken(IOException cause) implements WireSignal {}
}
