package dev.fimplayground.completion.http;

import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.model.TokenUsage;
import java.util.List;
import java.util.Optional;

/** What one JSON object of an answer says; of a whole answer or of one chunk of a stream. */
record Chunk(
        String text,
        Optional<FinishReason> finishReason,
        Optional<TokenUsage> usage,
        Optional<String> id,
        Optional<String> model,
        Optional<String> requestId,
        List<TokenProbability> probabilities) {}
