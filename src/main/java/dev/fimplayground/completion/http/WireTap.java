package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.CompletionFailure.EngineFailure;
import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.CompletionFailure.ServerRefusal;
import dev.fimplayground.model.CompletionResult;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireBytes;
import dev.fimplayground.model.WireEnding;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import dev.fimplayground.model.WireHeader;
import dev.fimplayground.model.WireRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.Request;

/**
 * Tells what crosses the wire for one request, over all its attempts, and takes the key out before it does. Used on the
 * request's thread only; times are those of the threads where things happened.
 */
final class WireTap {
    private static final Set<String> SECRET_HEADERS = Set.of("proxy-authorization", "cookie", "set-cookie");

    private final KeyMask mask;
    private final Consumer<? super CompletionEvent> events;
    private final long origin = System.nanoTime();
    private Optional<WireBytes> body = Optional.empty();

    WireTap(KeyMask mask, Consumer<? super CompletionEvent> events) {
        this.mask = mask;
        this.events = events;
    }

    /** For the body of one exchange. */
    ByteMask byteMask() {
        return mask.ofBytes();
    }

    /** @param sent the body of every request to come, written once */
    void opened(Instant at, StreamReading asked, byte[] sent) {
        body = Optional.of(WireBytes.of(mask.mask(sent)));
        tell(new WireEvent.Opened(0, at, asked));
    }

    void exchangeStarted(int attempt, int hop) {
        tell(new WireEvent.ExchangeStarted(now(), attempt, hop));
    }

    void reached(WireSignal.Reached signal) {
        tell(new WireEvent.Reached(since(signal.at()), signal.milestone()));
    }

    void connected(WireSignal.Connected signal) {
        tell(new WireEvent.Connected(since(signal.at()), signal.reused(), signal.protocol(), signal.remote()));
    }

    void sent(WireSignal.HeadSent signal) {
        Request request = signal.request();
        tell(new WireEvent.RequestSent(
                since(signal.at()),
                new WireRequest(
                        request.method(),
                        shown(request.url()),
                        shown(request.headers()),
                        body.orElse(WireBytes.NONE))));
    }

    void answered(WireSignal.Head signal) {
        WireHead head = new WireHead(signal.protocol(), signal.status(), shown(signal.headers()));
        tell(new WireEvent.HeadReceived(since(signal.at()), head));
    }

    /** @param bytes free of the key */
    void received(long at, byte[] bytes) {
        tell(new WireEvent.BytesReceived(since(at), WireBytes.of(bytes)));
    }

    void complete() {
        ended(new WireEnding.Complete());
    }

    void redirected(HttpUrl to) {
        ended(new WireEnding.Redirected(shown(to)));
    }

    void cancelled() {
        ended(new WireEnding.Cancelled());
    }

    void failed(CompletionFailure failure) {
        CompletionFailure masked = withoutKey(failure);
        ended(new WireEnding.Failed(masked.reason(), detail(masked)));
    }

    void retryScheduled(Duration pause) {
        tell(new WireEvent.RetryScheduled(now(), pause));
    }

    /**
     * A server may echo the key piece by piece, or in an odd spelling, so that only the text shows it: then nothing of
     * the bytes is kept.
     *
     * @param echoed whether that has been seen already
     */
    CompletionResult withoutKey(CompletionResult result, boolean echoed) {
        boolean inPieces = mask.isIn(result.text());
        if (echoed || inPieces) {
            tell(new WireEvent.Withheld(now()));
        }
        return inPieces ? result.withText(mask.maskText(result.text())) : result;
    }

    CompletionFailure masked(CompletionFailure failure) {
        return mask.mask(failure);
    }

    private CompletionFailure withoutKey(CompletionFailure failure) {
        CompletionFailure masked = masked(failure);
        if (!masked.equals(failure)) {
            tell(new WireEvent.Withheld(now()));
        }
        return masked;
    }

    /** Says nothing of a request that was never opened. */
    void closed(Optional<StreamReading> read) {
        if (body.isPresent()) {
            tell(new WireEvent.Closed(now(), read));
        }
    }

    private void ended(WireEnding ending) {
        tell(new WireEvent.ExchangeEnded(now(), ending));
    }

    static String detail(CompletionFailure failure) {
        return switch (failure) {
            case InvalidRequest refused -> refused.detail();
            case ConnectionFailure connection -> connection.detail();
            case EngineFailure engine -> engine.detail();
            case BrokenAnswer broken -> broken.detail();
            case ServerRefusal refusal -> refusal.serverMessage();
        };
    }

    private String shown(HttpUrl url) {
        return mask.mask(url.newBuilder().username("").password("").build().toString());
    }

    private List<WireHeader> shown(Headers headers) {
        List<WireHeader> shown = new ArrayList<>(headers.size());
        for (int i = 0; i < headers.size(); i++) {
            shown.add(new WireHeader(mask.mask(headers.name(i)), value(headers.name(i), headers.value(i))));
        }
        return shown;
    }

    private String value(String name, String value) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("authorization")) {
            return "Bearer " + KeyMask.MASK;
        }
        return SECRET_HEADERS.contains(lower) ? KeyMask.MASK : mask.mask(value);
    }

    private void tell(WireEvent event) {
        events.accept(new CompletionEvent.Wire(event));
    }

    private long now() {
        return since(System.nanoTime());
    }

    private long since(long at) {
        return Math.max(0, at - origin);
    }
}
