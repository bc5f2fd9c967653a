package dev.fimplayground.engine.server;

import java.time.Duration;

/**
 * What one server holds at most, so that no client can take its memory or its turn for ever.
 *
 * @param connections open at the same time; one more is answered 503 and closed
 * @param completions being generated or waiting for their turn at the same time; one more is answered 503
 * @param bodyBytes of one request, and of all pipelined requests that wait on one connection; more is answered 413
 * @param allBodiesBytes of all requests together that are being received, wait or are being answered; more is answered
 *     503. Reading a body takes several times its size for a moment, so this is a small part of the heap
 * @param slowReader how long a generation waits for a client that does not read what it was sent, before the
 *     connection is closed; a waiting generation holds the turn of the others
 * @param idle how long a connection without a request stays open; longer than clients keep theirs, so that they
 *     rarely meet one that is just being closed
 */
public record ServerLimits(
        int connections, int completions, int bodyBytes, int allBodiesBytes, Duration slowReader, Duration idle) {
    public static final ServerLimits DEFAULTS =
            new ServerLimits(64, 16, 16 * 1024 * 1024, 24 * 1024 * 1024, Duration.ofSeconds(30), Duration.ofMinutes(6));
}
