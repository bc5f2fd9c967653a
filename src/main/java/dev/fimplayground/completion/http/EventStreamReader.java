package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.FailureReason;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * Reads a streamed answer to its end, whichever of its ends that is. A finish reason or {@code [DONE]} makes an answer
 * whole; after either only so long is waited as it takes to get the usage and to give the connection back. Text after
 * a finish reason takes it back: then the stream is read on as if there had been none.
 */
final class EventStreamReader {
    private static final Duration FOR_USAGE = Duration.ofMillis(800);
    private static final Duration FOR_TRANSPORT_END = Duration.ofMillis(50);

    private final WireCall wire;
    private final int status;
    private final AnswerInProgress answer;
    private final EventStreamDecoder decoder = new EventStreamDecoder();
    private boolean done;

    EventStreamReader(WireCall wire, int status, AnswerInProgress answer) {
        this.wire = wire;
        this.status = status;
        this.answer = answer;
    }

    /** @param start what has been read already; {@code complete} if nothing follows */
    void read(byte[] start, boolean complete) throws FailedException, CancelledException {
        feed(start);
        boolean ended = complete;
        while (!done && !ended) {
            switch (wire.next()) {
                case WireSignal.Bytes(long at, byte[] bytes) -> feed(bytes);
                case WireSignal.Broken(IOException cause) -> {
                    checkWhole(Optional.of(cause));
                    return;
                }
                case WireSignal end -> ended = true;
            }
        }
        if (done) {
            skipToTransportEnd(ended);
        } else {
            checkWhole(Optional.empty());
        }
    }

    private void feed(byte[] bytes) throws FailedException, CancelledException {
        try {
            decoder.feed(bytes, bytes.length, this::accept);
        } catch (EventTooLargeException tooLarge) {
            throw broken(FailureReason.EVENT_TOO_LARGE, String.valueOf(tooLarge.getMessage()));
        }
    }

    private void accept(ServerSentEvent event) throws FailedException {
        String data = event.data().strip();
        if (done || data.isEmpty()) {
            return;
        }
        if (data.equals("[DONE]")) {
            done = true;
        } else if (event.type().equalsIgnoreCase("error")) {
            throw new FailedException(
                    ErrorCatalog.refusal(status, ErrorBody.ofJson(data), answer.requestId(), Optional.empty()));
        } else {
            answer.accept(ChunkParser.parse(data, status, answer.requestId()));
            if (answer.isWhole()) {
                wire.linger(FOR_USAGE);
            } else {
                wire.expectMore();
            }
        }
    }

    /** A connection can be used again only when its answer was read to the end. */
    private void skipToTransportEnd(boolean ended) throws FailedException, CancelledException {
        wire.linger(FOR_TRANSPORT_END);
        boolean more = !ended;
        while (more) {
            more = wire.next() instanceof WireSignal.Bytes;
        }
    }

    private void checkWhole(Optional<IOException> cause) throws FailedException {
        if (answer.isWhole()) {
            return;
        }
        if (cause.isPresent()) {
            throw broken(FailureReason.STREAM_CUT, NetworkFailures.words(cause.get()));
        }
        throw decoder.isInsideEvent()
                ? broken(FailureReason.STREAM_CUT, "the last event is incomplete")
                : broken(FailureReason.STREAM_WITHOUT_END, "neither a finish reason nor [DONE]");
    }

    private FailedException broken(FailureReason reason, String detail) {
        return new FailedException(new BrokenAnswer(reason, detail, answer.requestId()));
    }
}
