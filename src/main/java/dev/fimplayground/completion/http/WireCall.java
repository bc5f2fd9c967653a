package dev.fimplayground.completion.http;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.WireMilestone;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/**
 * One exchange with a server. A thread of OkHttp's resolves, connects, sends and reads; the caller's thread waits here
 * for what comes, never longer than the phase's timeout, and is freed at once by a cancellation even where the
 * system cannot be interrupted (a name look-up).
 */
final class WireCall implements AutoCloseable, Callback {
    private static final int SIGNALS_IN_FLIGHT = 32;
    private static final int BUFFER_SIZE = 16 * 1024;

    private final Call call;
    private final Timeouts timeouts;
    private final WireTap tap;
    private final ByteMask mask;
    private final Handover<WireSignal> handover = new Handover<>(SIGNALS_IN_FLIGHT);
    private final WireProgress progress = new WireProgress(handover::put, handover::isClosed);
    private final Cancellation.Registration registration;
    private FailureReason whenTooLate = FailureReason.CONNECT_TIMEOUT;
    private long deadline;
    private boolean lingering;
    private Optional<WireSignal> afterRest = Optional.empty();

    WireCall(Call call, Timeouts timeouts, Cancellation cancellation, WireTap tap) {
        this.call = call;
        this.timeouts = timeouts;
        this.tap = tap;
        this.mask = tap.byteMask();
        this.deadline = after(timeouts.connect());
        call.addEventListener(progress);
        call.enqueue(this);
        this.registration = cancellation.onCancel(this::free);
    }

    /**
     * Waits for the answer's head.
     *
     * @throws FailedException if the connection cannot be made, is lost before, or takes too long
     */
    WireSignal.Head awaitHead() throws FailedException, CancelledException {
        return switch (next()) {
            case WireSignal.Head head -> head;
            case WireSignal.Broken(IOException cause) ->
                throw new FailedException(NetworkFailures.of(call.request().url(), cause, progress));
            case WireSignal unexpected -> throw new IllegalStateException("before the head: " + unexpected);
        };
    }

    /** Waits for {@code Head}, {@code Bytes}, {@code End} or {@code Broken}; the bytes are free of the key. */
    WireSignal next() throws FailedException, CancelledException {
        while (afterRest.isEmpty()) {
            Optional<WireSignal> signal = isLingeringOver() ? Optional.empty() : handover.take(deadline);
            if (signal.isEmpty()) {
                return tooLate();
            }
            Optional<WireSignal> told = tell(signal.get());
            if (told.isPresent()) {
                return told.get();
            }
        }
        return afterRest.get();
    }

    /** @return what the caller waits for */
    private Optional<WireSignal> tell(WireSignal signal) {
        switch (signal) {
            case WireSignal.Reached reached -> tap.reached(reached);
            case WireSignal.Connected connected -> {
                limit(FailureReason.FIRST_BYTE_TIMEOUT, timeouts.firstByte());
                tap.connected(connected);
            }
            case WireSignal.HeadSent sent -> tap.sent(sent);
            case WireSignal.Sent(long at) -> {
                limit(FailureReason.FIRST_BYTE_TIMEOUT, timeouts.firstByte());
                tap.reached(new WireSignal.Reached(at, WireMilestone.REQUEST_ENDED));
            }
            case WireSignal.Head head -> {
                tap.answered(head);
                return Optional.of(head);
            }
            case WireSignal.Bytes(long at, byte[] bytes) -> {
                limit(FailureReason.SILENCE_TIMEOUT, timeouts.silence());
                return received(at, mask.next(bytes));
            }
            case WireSignal ending -> {
                afterRest = Optional.of(ending);
                return received(System.nanoTime(), mask.rest()).or(() -> afterRest);
            }
        }
        return Optional.empty();
    }

    private Optional<WireSignal> received(long at, byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.empty();
        }
        tap.received(at, bytes);
        return Optional.of(new WireSignal.Bytes(at, bytes));
    }

    /**
     * From now on only so long is waited for all that may still come, and then it counts as the end, even if bytes go
     * on coming; never longer than an earlier call allowed.
     */
    void linger(Duration longest) {
        long latest = after(longest);
        if (!lingering || latest - deadline < 0) {
            lingering = true;
            deadline = latest;
        }
    }

    /** Takes {@link #linger} back: the answer goes on after all. */
    void expectMore() {
        if (lingering) {
            lingering = false;
            limit(FailureReason.SILENCE_TIMEOUT, timeouts.silence());
        }
    }

    private boolean isLingeringOver() {
        return lingering && System.nanoTime() - deadline >= 0;
    }

    private WireSignal tooLate() throws FailedException {
        if (lingering) {
            return new WireSignal.End();
        }
        throw new FailedException(new ConnectionFailure(
                whenTooLate, NetworkFailures.address(call.request().url())));
    }

    private void limit(FailureReason reason, Duration longest) {
        if (!lingering) {
            whenTooLate = reason;
            deadline = after(longest);
        }
    }

    private static long after(Duration duration) {
        return System.nanoTime() + duration.toNanos();
    }

    @Override
    public void onFailure(Call failed, IOException cause) {
        handover.put(new WireSignal.Broken(cause));
    }

    @Override
    public void onResponse(Call answered, Response response) {
        try (response) {
            if (handover.put(new WireSignal.Head(
                    System.nanoTime(), response.protocol().toString(), response.code(), response.headers()))) {
                pass(response.body().byteStream());
            }
        } catch (IOException broken) {
            handover.put(new WireSignal.Broken(broken));
        }
    }

    private void pass(InputStream body) throws IOException {
        byte[] buffer = new byte[BUFFER_SIZE];
        int count = body.read(buffer);
        while (count >= 0 && handover.put(new WireSignal.Bytes(System.nanoTime(), Arrays.copyOf(buffer, count)))) {
            count = body.read(buffer);
        }
        if (count < 0) {
            handover.put(new WireSignal.End());
        }
    }

    private void free() {
        handover.close();
        call.cancel();
    }

    /** Frees the connection; one whose answer was read to its end goes back to the pool. */
    @Override
    public void close() {
        registration.close();
        free();
    }
}
