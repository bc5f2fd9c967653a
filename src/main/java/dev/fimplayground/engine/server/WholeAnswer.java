package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.GeneratedToken;
import dev.fimplayground.engine.generation.Generation;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.ArrayList;
import java.util.List;

/** Gathers the text and sends it at once. */
final class WholeAnswer implements Answer {
    private final Exchange exchange;
    private final AnswerHeading heading;
    private final boolean logprobs;
    private final TokenPlacer placer = new TokenPlacer();
    private final StringBuilder gathered = new StringBuilder();
    private final List<PlacedToken> gatheredTokens = new ArrayList<>();

    WholeAnswer(Exchange exchange, AnswerHeading heading, boolean logprobs) {
        this.exchange = exchange;
        this.heading = heading;
        this.logprobs = logprobs;
    }

    @Override
    public void accept(String text, List<GeneratedToken> tokens) {
        gatheredTokens.addAll(placer.place(text, tokens));
        gathered.append(text);
    }

    @Override
    public void finish(Generation generation) {
        exchange.respond(
                HttpResponseStatus.OK,
                AnswerJson.completion(
                        heading,
                        gathered.toString(),
                        logprobs ? gatheredTokens : null,
                        Answer.finishReason(generation),
                        generation));
    }

    @Override
    public void fail(ApiError error) {
        exchange.refuse(error);
    }
}
