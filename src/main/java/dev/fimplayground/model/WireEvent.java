package dev.fimplayground.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened on the wire. The key is in none of them: it is taken out before they are made.
 *
 * <p>An exchange is one request and its answer. A retry is another attempt; a followed redirect is another hop of the
 * same attempt.
 */
public sealed interface WireEvent {

    /** When, on a clock that never goes back: nanoseconds since the client was asked; never negative. */
    long nanos();

    /**
     * The client was asked.
     *
     * @param at the time of day
     * @param asked how a stream is to be read
     */
    record Opened(long nanos, Instant at, StreamReading asked) implements WireEvent {}

    /**
     * A request is about to go out.
     *
     * @param attempt counts from 1
     * @param hop 0, and one more for every redirect followed
     */
    record ExchangeStarted(long nanos, int attempt, int hop) implements WireEvent {}

    record Reached(long nanos, WireMilestone milestone) implements WireEvent {}

    /**
     * There is a connection for the request.
     *
     * @param reused whether it was open already
     * @param protocol for instance {@code http/1.1}
     * @param remote the address and port at its other end
     */
    record Connected(long nanos, boolean reused, String protocol, String remote) implements WireEvent {}

    /** The head of the request is out; its body follows at once. */
    record RequestSent(long nanos, WireRequest request) implements WireEvent {}

    record HeadReceived(long nanos, WireHead head) implements WireEvent {}

    /**
     * Bytes of the body, as many as the system handed over at once; the time is that of the thread that read them.
     * The bytes of an echoed key are replaced by as many asterisks; its possible beginning at the end of one event
     * comes with the next.
     */
    record BytesReceived(long nanos, WireBytes bytes) implements WireEvent {}

    /** Told by no client: stands in a recording where bytes were not kept. {@code nanos} is the first one's time. */
    record LeftOut(long nanos, long bytes, long events) implements WireEvent {}

    /** The answer turned out to hold the key in pieces: none of its bytes are to be kept. */
    record Withheld(long nanos) implements WireEvent {}

    record ExchangeEnded(long nanos, WireEnding ending) implements WireEvent {}

    /** After this pause comes the next attempt. */
    record RetryScheduled(long nanos, Duration pause) implements WireEvent {}

    /**
     * The request is over.
     *
     * @param read how the chunks of the stream were put together; empty when nothing was streamed
     */
    record Closed(long nanos, Optional<StreamReading> read) implements WireEvent {}
}
