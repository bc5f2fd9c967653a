package dev.fimplayground.engine.server;

import org.jspecify.annotations.Nullable;

/**
 * One request, wholly read or refused by its head.
 *
 * @param asked what to do, or why not
 * @param chunked whether the client understands a chunked answer (HTTP/1.1)
 * @param keepAlive whether the connection stays open after the answer; never with HTTP/1.0, which marks the end of a stream by
 *     closing
 */
record ReceivedRequest(Asked asked, boolean chunked, boolean keepAlive) {

    /** Either a route with its body, or the refusal. */
    sealed interface Asked {}

    /** @param held the body's share of the server's memory, to be released when the body is done with */
    record Accepted(Route route, byte[] body, BodyBudget.Share held) implements Asked {
        /** Two requests are never compared. */
        @Override
        public boolean equals(@Nullable Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    record Refused(ApiError error) implements Asked {}

    int bodyBytes() {
        return asked instanceof Accepted accepted ? accepted.body().length : 0;
    }

    /** Lets go of the body, if it has one. */
    void release() {
        if (asked instanceof Accepted accepted) {
            accepted.held().release();
        }
    }

    /** The body is let go of. */
    ReceivedRequest refusedAndLast(ApiError error) {
        release();
        return new ReceivedRequest(new Refused(error), chunked, false);
    }
}
