package dev.fimplayground.completion.http;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionEvent;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.OkHttpClient;

/** Sends one request once, follows the redirects that may be followed, and reads what comes back. */
final class Attempt {
    private static final int MOST_REDIRECTS = 5;
    private static final int LARGEST_ERROR_BODY = 1024 * 1024;
    private static final Duration FOR_ERROR_BODY = Duration.ofSeconds(1);

    private final OkHttpClient client;
    private final Timeouts timeouts;
    private final InstantSource clock;
    private final PreparedRequest request;
    private final AnswerInProgress answer;
    private final WireTap tap;

    Attempt(
            OkHttpClient client,
            Timeouts timeouts,
            InstantSource clock,
            PreparedRequest request,
            AnswerInProgress answer,
            WireTap tap) {
        this.client = client;
        this.timeouts = timeouts;
        this.clock = clock;
        this.request = request;
        this.answer = answer;
        this.tap = tap;
    }

    /**
     * Returns when the answer is whole.
     *
     * @param number counts from 1
     */
    void run(int number, Destination first, Cancellation cancellation) throws FailedException, CancelledException {
        Optional<Destination> destination = Optional.of(first);
        for (int hop = 0; destination.isPresent(); hop++) {
            tap.exchangeStarted(number, hop);
            try {
                destination = exchange(destination.get(), hop, cancellation);
                destination.ifPresentOrElse(next -> tap.redirected(next.url()), tap::complete);
            } catch (FailedException failed) {
                tap.failed(failed.failure());
                throw failed;
            } catch (CancelledException cancelled) {
                tap.cancelled();
                throw cancelled;
            }
        }
    }

    /** @return where to go next; empty when the answer has been read */
    private Optional<Destination> exchange(Destination destination, int hop, Cancellation cancellation)
            throws FailedException, CancelledException {
        try (WireCall wire = new WireCall(call(destination), timeouts, cancellation, tap)) {
            WireSignal.Head head = wire.awaitHead();
            if (!isRedirect(head)) {
                read(wire, head);
                return Optional.empty();
            }
            if (hop == MOST_REDIRECTS) {
                throw Destination.notFollowed(head.status(), Optional.of(destination.url()), requestId(head));
            }
            return Optional.of(destination.redirected(head.status(), header(head, "Location"), requestId(head)));
        }
    }

    private Call call(Destination destination) {
        return client.newCall(request.to(destination));
    }

    private static boolean isRedirect(WireSignal.Head head) {
        return switch (head.status()) {
            case 301, 302, 303, 307, 308 -> true;
            default -> false;
        };
    }

    private void read(WireCall wire, WireSignal.Head head) throws FailedException, CancelledException {
        answer.beginResponse(requestId(head));
        answer.report(new CompletionEvent.ResponseStarted(head.status(), answer.requestId()));
        if (head.status() / 100 != 2) {
            throw refusal(wire, head);
        }
        new AnswerReader(wire, head, answer).read();
    }

    private FailedException refusal(WireCall wire, WireSignal.Head head) throws FailedException, CancelledException {
        wire.linger(FOR_ERROR_BODY);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (body.size() < LARGEST_ERROR_BODY && wire.next() instanceof WireSignal.Bytes(long at, byte[] bytes)) {
            body.write(bytes, 0, Math.min(bytes.length, LARGEST_ERROR_BODY - body.size()));
        }
        Optional<Duration> retryAfter =
                header(head, "Retry-After").flatMap(value -> RetryAfter.parse(value, clock.instant()));
        return new FailedException(
                ErrorCatalog.refusal(head.status(), ErrorBody.of(body.toByteArray()), requestId(head), retryAfter));
    }

    private static Optional<String> requestId(WireSignal.Head head) {
        return Stream.of("X-Request-Id", "x-dashscope-request-id", "request-id")
                .flatMap(name -> header(head, name).stream())
                .filter(id -> !id.isBlank())
                .findFirst();
    }

    private static Optional<String> header(WireSignal.Head head, String name) {
        return Optional.ofNullable(head.headers().get(name));
    }
}
