package dev.fimplayground.engine.generation;

import dev.fimplayground.engine.generation.Generation.End;
import dev.fimplayground.tokenizer.Tokenizer;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Draws one answer, token by token, while its request has the model to itself. One thread. */
final class AnsweringTurn {
    private final GenerationRequest request;
    private final Tokenizer tokenizer;
    private final Sampler sampler;
    private final Answer answer;
    private final BitSet ends;
    private final int most;
    private int drawn;
    private int last;

    /** @param most how many tokens the answer may have, at least 1 */
    AnsweringTurn(
            GenerationRequest request, Tokenizer tokenizer, Sampler sampler, Answer answer, BitSet ends, int most) {
        this.request = request;
        this.tokenizer = tokenizer;
        this.sampler = sampler;
        this.answer = answer;
        this.ends = ends;
        this.most = most;
    }

    /** Tokens drawn so far, the end of text not counted. */
    int drawn() {
        return drawn;
    }

    /** The token that was drawn last. */
    int last() {
        return last;
    }

    /** Draws a token and tells its text; present when the answer has come to its end with it. */
    Optional<End> draw(float[] logits) {
        last = sampler.next(logits);
        if (ends.get(last) || request.stopTokens().contains(last)) {
            answer.finish();
            return Optional.of(End.STOP);
        }
        drawn++;
        if (answer.append(tokenizer.bytes(last), told(logits))) {
            return Optional.of(End.STOP);
        }
        if (drawn == most) {
            answer.finish();
            return Optional.of(End.LENGTH);
        }
        return Optional.empty();
    }

    private List<GeneratedToken> told(float[] logits) {
        return request.logprobs().isPresent()
                ? List.of(new LogProbabilities(tokenizer, request.logprobs().getAsInt()).of(last, logits))
                : List.of();
    }
}
