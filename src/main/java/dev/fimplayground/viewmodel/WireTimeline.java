package dev.fimplayground.viewmodel;

import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WirePhase;
import dev.fimplayground.model.WirePhases;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What is drawn of an exchange's time, in nanoseconds since the request was asked for.
 *
 * @param arrivals when bytes of the body came, in order
 * @param gaps silences in the middle that are long beside the usual one
 */
public record WireTimeline(long start, long end, List<WirePhase> phases, List<Long> arrivals, List<Gap> gaps) {
    public static final WireTimeline NONE = new WireTimeline(0, 0, List.of(), List.of(), List.of());

    private static final long LEAST_GAP = 50_000_000;
    private static final int TIMES_THE_USUAL = 5;

    /** A silence between two arrivals. */
    public record Gap(long from, long to) {}

    static WireTimeline of(WireExchange exchange) {
        List<Long> arrivals = exchange.body().stream()
                .filter(WireEvent.BytesReceived.class::isInstance)
                .map(WireEvent::nanos)
                .toList();
        return new WireTimeline(
                exchange.start(),
                Math.max(exchange.start(), exchange.end()),
                WirePhases.of(exchange),
                arrivals,
                gaps(arrivals));
    }

    private static List<Gap> gaps(List<Long> arrivals) {
        long[] silences = new long[Math.max(0, arrivals.size() - 1)];
        for (int i = 0; i < silences.length; i++) {
            silences[i] = arrivals.get(i + 1) - arrivals.get(i);
        }
        long[] sorted = silences.clone();
        Arrays.sort(sorted);
        long usual = sorted.length == 0 ? 0 : sorted[sorted.length / 2];
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < silences.length; i++) {
            if (silences[i] >= Math.max(LEAST_GAP, TIMES_THE_USUAL * usual)) {
                gaps.add(new Gap(arrivals.get(i), arrivals.get(i + 1)));
            }
        }
        return List.copyOf(gaps);
    }

    /** The shortest phase that {@code nanos} lies in, in words with its numbers, after the moment itself. */
    public String describe(long nanos) {
        String moment = WireWords.sinceStart(nanos - start);
        String phase = phases.stream()
                .filter(each -> each.from() <= nanos && nanos <= each.to())
                .min((one, other) -> Long.compare(one.nanos(), other.nanos()))
                .map(each -> "\n" + WireWords.phase(each))
                .orElse("");
        String gap = gaps.stream()
                .filter(each -> each.from() <= nanos && nanos <= each.to())
                .findFirst()
                .map(each -> "\n" + WireWords.gap(each))
                .orElse("");
        return moment + phase + gap;
    }
}
