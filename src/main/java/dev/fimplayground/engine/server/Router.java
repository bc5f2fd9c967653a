package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.TextGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;

/** Leads each request to its answer, on the event loop. */
final class Router {
    private final TextGenerator generator;
    private final CompletionService completions;
    private final TokenizeService tokenization;
    private final long created = System.currentTimeMillis() / 1000;

    Router(TextGenerator generator, CompletionService completions, TokenizeService tokenization) {
        this.generator = generator;
        this.completions = completions;
        this.tokenization = tokenization;
    }

    void handle(ReceivedRequest.Asked asked, Exchange exchange) {
        switch (asked) {
            case ReceivedRequest.Refused refused -> exchange.refuse(refused.error());
            case ReceivedRequest.Accepted accepted -> handle(accepted, exchange);
        }
    }

    private void handle(ReceivedRequest.Accepted accepted, Exchange exchange) {
        switch (accepted.route()) {
            case HEALTH -> {
                accepted.held().release();
                exchange.respond(HttpResponseStatus.OK, AnswerJson.health());
            }
            case MODELS -> {
                accepted.held().release();
                exchange.respond(
                        HttpResponseStatus.OK,
                        AnswerJson.models(generator.modelName(), created, generator.contextLength()));
            }
            case PROPS -> {
                accepted.held().release();
                exchange.respond(
                        HttpResponseStatus.OK, AnswerJson.props(generator.modelName(), generator.contextLength()));
            }
            case COMPLETIONS -> completions.answer(accepted, exchange);
            case TOKENIZE -> tokenization.answer(accepted, exchange);
        }
    }
}
