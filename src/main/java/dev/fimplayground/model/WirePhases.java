package dev.fimplayground.model;

import dev.fimplayground.model.WirePhase.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/** What an exchange spent its time on, told from the marks that its events left. */
public final class WirePhases {
    private final WireExchange exchange;
    private final List<WirePhase> phases = new ArrayList<>();

    private WirePhases(WireExchange exchange) {
        this.exchange = exchange;
    }

    /** In order of their beginning; a phase that never ended goes on to the exchange's end. */
    public static List<WirePhase> of(WireExchange exchange) {
        return new WirePhases(exchange).find();
    }

    private List<WirePhase> find() {
        OptionalLong connected = first(WireEvent.Connected.class::isInstance);
        OptionalLong sent = first(WireEvent.RequestSent.class::isInstance);
        OptionalLong written = last(is(WireMilestone.REQUEST_ENDED));
        OptionalLong head = first(WireEvent.HeadReceived.class::isInstance);
        OptionalLong firstByte = first(WireEvent.BytesReceived.class::isInstance);
        add(Kind.LOOKUP, first(is(WireMilestone.LOOKUP_STARTED)), last(is(WireMilestone.LOOKUP_ENDED)));
        add(Kind.CONNECT, first(is(WireMilestone.CONNECT_STARTED)), connected);
        add(Kind.TLS, first(is(WireMilestone.TLS_STARTED)), last(is(WireMilestone.TLS_ENDED)));
        add(Kind.SEND, sent, written.isPresent() ? written : head);
        add(Kind.WAIT, written, head);
        add(Kind.FIRST_BYTE, head, firstByte);
        add(Kind.RECEIVE, firstByte, last(WireEvent.BytesReceived.class::isInstance));
        return List.copyOf(phases);
    }

    private void add(Kind kind, OptionalLong from, OptionalLong to) {
        if (from.isPresent()) {
            long start = from.getAsLong();
            phases.add(new WirePhase(kind, start, Math.max(start, to.orElse(exchange.end()))));
        }
    }

    private static Predicate<WireEvent> is(WireMilestone milestone) {
        return event -> event instanceof WireEvent.Reached reached && reached.milestone() == milestone;
    }

    private OptionalLong first(Predicate<WireEvent> which) {
        return exchange.events().stream()
                .filter(which)
                .mapToLong(WireEvent::nanos)
                .findFirst();
    }

    private OptionalLong last(Predicate<WireEvent> which) {
        return exchange.events().reversed().stream()
                .filter(which)
                .mapToLong(WireEvent::nanos)
                .findFirst();
    }
}
