package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the body of a successful answer, whatever was asked for and whatever it is labelled. */
final class AnswerReader {
    private static final int LARGEST_WHOLE_ANSWER = EventStreamDecoder.DEFAULT_LIMIT;

    private final WireCall wire;
    private final WireSignal.Head head;
    private final AnswerInProgress answer;
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private boolean complete;

    AnswerReader(WireCall wire, WireSignal.Head head, AnswerInProgress answer) {
        this.wire = wire;
        this.head = head;
        this.answer = answer;
    }

    void read() throws FailedException, CancelledException {
        Optional<AnswerKind> kind = Optional.empty();
        while (kind.isEmpty()) {
            readMore();
            kind = AnswerKind.of(start.toByteArray(), complete, contentType());
        }
        switch (kind.get()) {
            case EVENTS -> {
                answer.beginStream();
                new EventStreamReader(wire, head.status(), answer).read(start.toByteArray(), complete);
            }
            case JSON -> readWhole();
            case HTML -> throw broken(FailureReason.HTML_INSTEAD_OF_JSON, rest());
            case OTHER -> throw neither(rest());
        }
    }

    private String contentType() {
        String type = head.headers().get("Content-Type");
        return type == null ? "" : type;
    }

    private void readMore() throws FailedException, CancelledException {
        switch (wire.next()) {
            case WireSignal.Bytes(long at, byte[] bytes) -> start.writeBytes(bytes);
            case WireSignal.Broken(IOException cause) -> throw lost(cause);
            case WireSignal end -> complete = true;
        }
        if (start.size() > LARGEST_WHOLE_ANSWER) {
            throw broken(FailureReason.EVENT_TOO_LARGE, "more than " + LARGEST_WHOLE_ANSWER + " bytes");
        }
    }

    /** Without a byte of the answer it is the connection that failed, not the answer that is broken. */
    private FailedException lost(IOException cause) {
        String detail = NetworkFailures.words(cause);
        return start.size() == 0
                ? new FailedException(new ConnectionFailure(FailureReason.CONNECTION_LOST, detail))
                : broken(FailureReason.STREAM_CUT, detail);
    }

    private void readWhole() throws FailedException, CancelledException {
        while (!complete) {
            readMore();
        }
        String json = withoutByteOrderMark(start.toString(StandardCharsets.UTF_8));
        Chunk whole = ChunkParser.parse(json, head.status(), answer.requestId());
        if (whole.finishReason().isEmpty()
                && whole.text().isEmpty()
                && whole.usage().isEmpty()) {
            throw broken(
                    FailureReason.UNEXPECTED_SHAPE,
                    ErrorBody.of(start.toByteArray()).message());
        }
        answer.accept(whole);
    }

    /** Only at the beginning is it a mark; elsewhere it is a character of the text. */
    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The beginning is enough to tell what it is. */
    private String rest() {
        return ErrorBody.of(start.toByteArray()).message();
    }

    private FailedException neither(String words) {
        return broken(words.isEmpty() ? FailureReason.EMPTY_BODY : FailureReason.NOT_JSON, words);
    }

    private FailedException broken(FailureReason reason, String detail) {
        return new FailedException(new BrokenAnswer(reason, detail, answer.requestId()));
    }
}
