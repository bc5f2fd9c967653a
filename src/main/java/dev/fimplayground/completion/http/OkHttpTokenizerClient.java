package dev.fimplayground.completion.http;

import dev.fimplayground.completion.Connection;
import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.completion.Tokenization;
import dev.fimplayground.completion.TokenizerClient;
import dev.fimplayground.model.Cancellation;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.CompletionFailure.BrokenAnswer;
import dev.fimplayground.model.CompletionFailure.ConnectionFailure;
import dev.fimplayground.model.FailureReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import okhttp3.Request;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * Asks the {@code /tokenize} and {@code /props} of llama.cpp's {@code llama-server}, which stand at the root of the base
 * URL, without {@code /v1}. No redirect is followed and nothing is asked twice. Cheap to construct.
 *
 * <p>Source: llama.cpp, tools/server/README.md, "POST /tokenize" and "GET /props".
 */
public final class OkHttpTokenizerClient implements TokenizerClient {
    private static final Logger LOG = LoggerFactory.getLogger(OkHttpTokenizerClient.class);
    private static final Timeouts USUAL =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(2));

    /** In bytes; the templates of chats that come along are some ten thousand. */
    private static final int LARGEST_PROPS = 1024 * 1024;

    private final LazyHttpClient http;
    private final Timeouts timeouts;
    private final Duration forBody;
    private final Cancellation closing = new Cancellation();

    public OkHttpTokenizerClient() {
        this(new LazyHttpClient(builder -> builder), USUAL, Duration.ofSeconds(10));
    }

    /** @param forBody for the whole body of an answer, however it trickles */
    OkHttpTokenizerClient(LazyHttpClient http, Timeouts timeouts, Duration forBody) {
        this.http = http;
        this.timeouts = timeouts;
        this.forBody = forBody;
    }

    @Override
    public Tokenization tokenize(String text, Connection connection) {
        KeyMask mask = new KeyMask(connection.key());
        try {
            TokenizeRequest request = new TokenizeRequest(text);
            Request asked = request.prepared().to(Destination.besideVersion(connection, "tokenize"));
            Optional<byte[]> answer = ask(asked, request.largestAnswer(), mask);
            return answer.isPresent() ? request.read(answer.get()) : new Tokenization.None();
        } catch (FailedException failed) {
            CompletionFailure failure = mask.mask(failed.failure());
            LOG.info("Tokens were not counted by the server: {}", failure.reason());
            return new Tokenization.Failed(failure);
        } catch (CancelledException closed) {
            return new Tokenization.Failed(new ConnectionFailure(FailureReason.CONNECTION_LOST, "closed"));
        }
    }

    @Override
    public OptionalInt contextLimit(Connection connection) {
        KeyMask mask = new KeyMask(connection.key());
        try {
            Request asked = PreparedRequest.get(Destination.besideVersion(connection, "props"));
            return contextLimit(ask(asked, LARGEST_PROPS, mask));
        } catch (FailedException failed) {
            LOG.info(
                    "The server did not tell its context: {}",
                    mask.mask(failed.failure()).reason());
            return OptionalInt.empty();
        } catch (CancelledException closed) {
            return OptionalInt.empty();
        }
    }

    private static OptionalInt contextLimit(Optional<byte[]> props) throws FailedException {
        if (props.isEmpty()) {
            return OptionalInt.empty();
        }
        JsonNode context = TokenizeRequest.tree(props.get())
                .path("default_generation_settings")
                .path("n_ctx");
        boolean sensible = context.isIntegralNumber() && context.canConvertToInt() && context.intValue() > 0;
        return sensible ? OptionalInt.of(context.intValue()) : OptionalInt.empty();
    }

    /** @return empty if there is no such thing */
    private Optional<byte[]> ask(Request request, int largestAnswer, KeyMask mask)
            throws FailedException, CancelledException {
        // This is no run: nothing of it is shown on the wire.
        WireTap untold = new WireTap(mask, _ -> {});
        var call = http.get().newCall(request);
        try (WireCall wire = new WireCall(call, timeouts, closing, untold)) {
            WireSignal.Head head = wire.awaitHead();
            return switch (head.status()) {
                case 404, 405, 501 -> Optional.empty();
                case 200 -> Optional.of(body(wire, largestAnswer));
                case 300, 301, 302, 303, 307, 308 ->
                    throw Destination.notFollowed(head.status(), Optional.empty(), Optional.empty());
                default -> throw refusal(head.status(), body(wire, largestAnswer));
            };
        }
    }

    /** @throws FailedException if it is larger than {@code most} bytes, is lost or does not come to its end in time */
    private byte[] body(WireCall wire, int most) throws FailedException, CancelledException {
        long deadline = System.nanoTime() + forBody.toNanos();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            switch (wire.next()) {
                case WireSignal.Bytes(long _, byte[] bytes) -> body.writeBytes(bytes);
                case WireSignal.Broken(IOException cause) ->
                    throw new FailedException(
                            new ConnectionFailure(FailureReason.CONNECTION_LOST, NetworkFailures.words(cause)));
                case WireSignal end -> {
                    return body.toByteArray();
                }
            }
            if (body.size() > most) {
                throw broken(FailureReason.EVENT_TOO_LARGE, "more than " + most + " bytes");
            }
            if (System.nanoTime() - deadline >= 0) {
                throw new FailedException(new ConnectionFailure(FailureReason.SILENCE_TIMEOUT, ""));
            }
        }
    }

    private static FailedException refusal(int status, byte[] body) {
        return new FailedException(
                ErrorCatalog.refusal(status, ErrorBody.of(body), Optional.empty(), Optional.empty()));
    }

    static FailedException broken(FailureReason reason, String detail) {
        return new FailedException(new BrokenAnswer(reason, detail, Optional.empty()));
    }

    @Override
    public void close() {
        closing.cancel();
        http.close();
    }
}
