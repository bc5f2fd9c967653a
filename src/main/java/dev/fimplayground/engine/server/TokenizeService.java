package dev.fimplayground.engine.server;

import dev.fimplayground.tokenizer.Tokenizer;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code POST /tokenize}, one request at a time on a thread of its own; a bounded number waits for it. */
final class TokenizeService implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TokenizeService.class);

    private final Tokenizer tokenizer;
    private final RequestBody bodies;
    private final Semaphore places;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("tokenize").factory());

    TokenizeService(Tokenizer tokenizer, RequestBody bodies, int places) {
        this.tokenizer = tokenizer;
        this.bodies = bodies;
        this.places = new Semaphore(places);
    }

    /** Answers on the service's thread, and then lets the body go; refuses at once when too many wait. */
    void answer(ReceivedRequest.Accepted request, Exchange exchange) {
        if (places.tryAcquire()) {
            thread.execute(() -> outcome(request, exchange).run());
        } else {
            request.held().release();
            exchange.refuse(ApiError.busy("This server has too many texts to tokenize. Try again in a moment."));
        }
    }

    /** @return the last step of the answer: by then the place is free, for a client that asks again at once */
    private Runnable outcome(ReceivedRequest.Accepted request, Exchange exchange) {
        try {
            byte[] tokens = exchange.isCancelled() ? new byte[0] : tokens(request.body());
            return () -> exchange.respond(HttpResponseStatus.OK, tokens);
        } catch (RefusedException refused) {
            return () -> exchange.refuse(refused.error());
        } catch (RuntimeException | Error defect) {
            LOG.error("A text could not be tokenized (request {})", exchange.requestId(), defect);
            return () -> exchange.refuse(ApiError.internal());
        } finally {
            request.held().release();
            places.release();
        }
    }

    private byte[] tokens(byte[] body) throws RefusedException {
        TokenizeCall call = TokenizeCall.of(bodies.read(body));
        int[] tokens = call.tokens(tokenizer);
        return call.withPieces() ? TokensJson.pieces(tokens, tokenizer) : TokensJson.ids(tokens);
    }

    @Override
    public void close() {
        thread.shutdownNow();
        thread.close();
    }
}
