package dev.fimplayground.session;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireEvent.BytesReceived;
import dev.fimplayground.model.WireRecording;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Keeps what crosses the wire for one run, in bounded memory: of each exchange's body the first megabytes and the last,
 * and a count of what was left out between them. Events come on the run's thread; it may be asked on any.
 */
public final class WireRecorder implements Consumer<CompletionEvent> {
    private static final int MEGABYTES_AT_EACH_END = 4;
    /** What an event weighs beside its bytes; endless drops must be bounded too. */
    private static final int WEIGHT_OF_AN_EVENT = 64;

    private final long limit;
    private final List<WireEvent> kept = new ArrayList<>();
    private final Deque<BytesReceived> last = new ArrayDeque<>();
    private long firstWeight;
    private long lastWeight;
    private long leftOutFrom;
    private long leftOutBytes;
    private long leftOutEvents;
    private volatile Runnable onChange = () -> {};

    public WireRecorder() {
        this(MEGABYTES_AT_EACH_END * 1024L * 1024);
    }

    /** @param limit what is kept of the beginning of each body, and as much again of its end; in bytes */
    WireRecorder(long limit) {
        this.limit = limit;
    }

    /** Runs {@code action} after each event, on the run's thread: it must be quick and never wait. */
    public void onChange(Runnable action) {
        onChange = action;
    }

    @Override
    public void accept(CompletionEvent event) {
        if (event instanceof CompletionEvent.Wire(WireEvent wire)) {
            keep(wire);
            onChange.run();
        }
    }

    /** All so far; empty before anything was sent. */
    public synchronized Optional<WireRecording> recording() {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        List<WireEvent> all = new ArrayList<>(kept);
        addEndOfBody(all);
        return Optional.of(new WireRecording(all));
    }

    private synchronized void keep(WireEvent event) {
        switch (event) {
            case BytesReceived bytes -> keepBytes(bytes);
            case WireEvent.Withheld withheld -> withhold(withheld.nanos());
            case WireEvent.ExchangeStarted started -> {
                endBody();
                firstWeight = 0;
                kept.add(started);
            }
            default -> {
                endBody();
                kept.add(event);
            }
        }
    }

    private void keepBytes(BytesReceived bytes) {
        long weight = weight(bytes);
        if (last.isEmpty() && leftOutEvents == 0 && firstWeight + weight <= limit) {
            firstWeight += weight;
            kept.add(bytes);
            return;
        }
        firstWeight = limit;
        last.add(bytes);
        lastWeight += weight;
        while (lastWeight > limit) {
            leaveOut(last.remove());
        }
    }

    private void leaveOut(BytesReceived bytes) {
        lastWeight -= weight(bytes);
        if (leftOutEvents == 0) {
            leftOutFrom = bytes.nanos();
        }
        leftOutBytes += bytes.bytes().length();
        leftOutEvents++;
    }

    private void endBody() {
        addEndOfBody(kept);
        last.clear();
        lastWeight = 0;
        leftOutBytes = 0;
        leftOutEvents = 0;
    }

    private void addEndOfBody(List<WireEvent> events) {
        if (leftOutEvents > 0) {
            events.add(new WireEvent.LeftOut(leftOutFrom, leftOutBytes, leftOutEvents));
        }
        events.addAll(last);
    }

    /** Their sum stands at the end, after the exchange it belongs to. */
    private void withhold(long now) {
        endBody();
        long bytes = 0;
        long events = 0;
        for (WireEvent event : kept) {
            if (event instanceof BytesReceived received) {
                bytes += received.bytes().length();
                events++;
            } else if (event instanceof WireEvent.LeftOut left) {
                bytes += left.bytes();
                events += left.events();
            }
        }
        kept.removeIf(event -> event instanceof BytesReceived || event instanceof WireEvent.LeftOut);
        if (events > 0) {
            kept.add(new WireEvent.LeftOut(now, bytes, events));
        }
    }

    private static long weight(BytesReceived bytes) {
        return bytes.bytes().length() + (long) WEIGHT_OF_AN_EVENT;
    }
}
