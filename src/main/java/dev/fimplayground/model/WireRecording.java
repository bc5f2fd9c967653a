package dev.fimplayground.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All that crossed the wire for one request, over all its attempts; the key is not in it. Bytes of an endless answer
 * may be {@linkplain WireEvent.LeftOut left out}, and then it says so.
 *
 * @param events in order, beginning with {@link WireEvent.Opened}; one under way has no {@link WireEvent.Closed} yet
 */
public record WireRecording(List<WireEvent> events) {

    /** @throws IllegalArgumentException if it does not begin with {@link WireEvent.Opened}, or opens twice */
    public WireRecording {
        events = List.copyOf(events);
        if (events.isEmpty() || !(events.getFirst() instanceof WireEvent.Opened)) {
            throw new IllegalArgumentException("a recording begins with its opening");
        }
        if (events.stream().filter(WireEvent.Opened.class::isInstance).count() > 1) {
            throw new IllegalArgumentException("a recording is opened once");
        }
    }

    private WireEvent.Opened opened() {
        return (WireEvent.Opened) events.getFirst();
    }

    public Instant startedAt() {
        return opened().at();
    }

    /** How a stream was to be read. */
    public StreamReading asked() {
        return opened().asked();
    }

    /** How the stream was read; empty while it is under way and when nothing was streamed. */
    public Optional<StreamReading> read() {
        return events.getLast() instanceof WireEvent.Closed closed ? closed.read() : Optional.empty();
    }

    /** Whether the request is over, so that nothing more comes. */
    public boolean isClosed() {
        return events.getLast() instanceof WireEvent.Closed;
    }

    /** The exchanges in order, the one under way included. */
    public List<WireExchange> exchanges() {
        List<WireExchange> exchanges = new ArrayList<>();
        int start = -1;
        for (int i = 0; i < events.size(); i++) {
            WireEvent event = events.get(i);
            if (event instanceof WireEvent.ExchangeStarted || event instanceof WireEvent.Closed) {
                addExchange(exchanges, start, i);
                start = i;
            }
        }
        addExchange(exchanges, start, events.size());
        return List.copyOf(exchanges);
    }

    private void addExchange(List<WireExchange> exchanges, int from, int to) {
        if (from >= 0 && events.get(from) instanceof WireEvent.ExchangeStarted started) {
            exchanges.add(new WireExchange(started.attempt(), started.hop(), events.subList(from, to)));
        }
    }
}
