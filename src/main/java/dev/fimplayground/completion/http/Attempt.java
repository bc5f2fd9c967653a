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

    Attempt(
            OkHttpClient client,
            Timeouts timeouts,
            InstantSource clock,
            PreparedRequest request,
            AnswerInProgress answer) {
        this.client = client;
        this.timeouts = timeouts;
        this.clock = clock;
        this.request = request;
        this.answer = answer;
    }

    /** Returns when the answer is whole. */
    void run(Destination first, Cancellation cancellation) throws FailedException, CancelledException {
        Destination destination = first;
        for (int redirects = 0; ; redirects++) {
            try (WireCall wire = new WireCall(call(destination), timeouts, cancellation)) {
                WireSignal.Head head = wire.awaitHead();
                if (!isRedirect(head)) {
                    read(wire, head);
                    return;
                }
                if (redirects == MOST_REDIRECTS) {
                    throw Destination.notFollowed(head.status(), Optional.of(destination.url()), requestId(head));
                }
                destination = destination.redirected(head.status(), header(head, "Location"), requestId(head));
            }
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
        while (body.size() < LARGEST_ERROR_BODY && wire.next() instanceof WireSignal.Bytes(byte[] bytes)) {
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
