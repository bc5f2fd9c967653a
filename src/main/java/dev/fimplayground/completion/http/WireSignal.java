package dev.fimplayground.completion.http;

import java.io.IOException;
import okhttp3.Headers;

/** What happens on the wire, in the order in which it happens. */
sealed interface WireSignal {
    /** The connection is open, TLS included. */
    record Connected() implements WireSignal {}

    /** The whole request is on its way. */
    record Sent() implements WireSignal {}

    record Head(int status, Headers headers) implements WireSignal {}

    /** Some bytes of the body; never none. */
    record Bytes(byte[] bytes) implements WireSignal {}

    /** The body is complete as far as the transport can tell. */
    record End() implements WireSignal {}

    record Broken(IOException cause) implements WireSignal {}
}
