package dev.fimplayground.engine.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.fimplayground.engine.generation.GeneratedToken;
import dev.fimplayground.engine.generation.Generation;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sends every delta as a server-sent event as soon as it is certain. The stream begins with the first of them, so that
 * a prompt that does not fit is still refused with a status of its own.
 */
final class StreamedAnswer implements Answer {
    private static final byte[] BEFORE = "data: ".getBytes(US_ASCII);
    private static final byte[] AFTER = "\n\n".getBytes(US_ASCII);
    private static final byte[] DONE = "[DONE]".getBytes(US_ASCII);

    private final Exchange exchange;
    private final AnswerHeading heading;
    private final boolean logprobs;
    private final boolean includeUsage;
    private final TokenPlacer placer = new TokenPlacer();
    private boolean started;

    StreamedAnswer(Exchange exchange, AnswerHeading heading, boolean logprobs, boolean includeUsage) {
        this.exchange = exchange;
        this.heading = heading;
        this.logprobs = logprobs;
        this.includeUsage = includeUsage;
    }

    @Override
    public void accept(String text, List<GeneratedToken> tokens) {
        if (text.isEmpty() && !logprobs) {
            return;
        }
        sendChunk(text, logprobs ? placer.place(text, tokens) : null, null);
    }

    @Override
    public void finish(Generation generation) {
        sendChunk("", null, Answer.finishReason(generation));
        if (includeUsage) {
            send(AnswerJson.usageChunk(heading, generation));
        }
        send(DONE);
        exchange.endStream();
    }

    @Override
    public void fail(ApiError error) {
        if (!started) {
            exchange.refuse(error);
            return;
        }
        // The status is out: the error becomes an event, and the missing [DONE] says that the text is not whole.
        send(AnswerJson.error(error, exchange.requestId()));
        exchange.endStream();
    }

    private void sendChunk(String text, @Nullable List<PlacedToken> tokens, @Nullable String finishReason) {
        send(AnswerJson.chunk(heading, text, tokens, finishReason, includeUsage));
    }

    private void send(byte[] data) {
        if (!started) {
            started = true;
            exchange.startStream();
        }
        ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + BEFORE.length + AFTER.length);
        event.writeBytes(BEFORE);
        event.writeBytes(data);
        event.writeBytes(AFTER);
        exchange.send(event.toByteArray());
    }
}
