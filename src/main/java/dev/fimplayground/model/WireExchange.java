package dev.fimplayground.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One request and what came back, as far as it has come.
 *
 * @param attempt counts from 1
 * @param hop 0, and one more for every redirect followed
 * @param events all that happened, in order, its start included
 */
public record WireExchange(int attempt, int hop, List<WireEvent> events) {
    public WireExchange {
        events = List.copyOf(events);
    }

    public Optional<WireRequest> request() {
        return all(WireEvent.RequestSent.class)
                .map(WireEvent.RequestSent::request)
                .findFirst();
    }

    public Optional<WireHead> head() {
        return all(WireEvent.HeadReceived.class)
                .map(WireEvent.HeadReceived::head)
                .findFirst();
    }

    public Optional<WireEvent.Connected> connection() {
        return all(WireEvent.Connected.class).findFirst();
    }

    /** The body, in the order in which it came; what was left out of it has its place. */
    public List<WireEvent> body() {
        return events.stream()
                .filter(event -> event instanceof WireEvent.BytesReceived || event instanceof WireEvent.LeftOut)
                .toList();
    }

    public Optional<WireEnding> ending() {
        return all(WireEvent.ExchangeEnded.class)
                .map(WireEvent.ExchangeEnded::ending)
                .findFirst();
    }

    /** How long was waited before the next attempt. */
    public Optional<Duration> pause() {
        return all(WireEvent.RetryScheduled.class)
                .map(WireEvent.RetryScheduled::pause)
                .findFirst();
    }

    public long start() {
        return events.getFirst().nanos();
    }

    /** When it ended; of one under way, when something last happened. */
    public long end() {
        return all(WireEvent.ExchangeEnded.class)
                .map(WireEvent::nanos)
                .findFirst()
                .orElse(events.getLast().nanos());
    }

    private <E extends WireEvent> Stream<E> all(Class<E> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }
}
