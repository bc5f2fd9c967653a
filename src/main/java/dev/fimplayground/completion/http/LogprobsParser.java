package dev.fimplayground.completion.http;

import dev.fimplayground.model.TokenProbability;
import dev.fimplayground.model.TokenProbability.Alternative;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * Token probabilities in either shape: OpenAI's legacy parallel lists, or llama.cpp's list under {@code content}.
 * What is incomplete is left out: no probability is ever made up.
 */
final class LogprobsParser {
    private LogprobsParser() {}

    static List<TokenProbability> parse(JsonNode logprobs) {
        return logprobs.path("content").isArray() ? chatStyle(logprobs.path("content")) : legacy(logprobs);
    }

    private static List<TokenProbability> chatStyle(JsonNode content) {
        List<TokenProbability> tokens = new ArrayList<>();
        for (JsonNode entry : content) {
            if (isAlternative(entry)) {
                List<Alternative> alternatives = new ArrayList<>();
                for (JsonNode top : entry.path("top_logprobs")) {
                    if (isAlternative(top)) {
                        alternatives.add(new Alternative(
                                top.path("token").stringValue(),
                                top.path("logprob").doubleValue()));
                    }
                }
                tokens.add(token(
                        entry.path("token").stringValue(), entry.path("logprob").doubleValue(), alternatives));
            }
        }
        return tokens;
    }

    private static boolean isAlternative(JsonNode entry) {
        return entry.path("token").isString() && entry.path("logprob").isNumber();
    }

    private static List<TokenProbability> legacy(JsonNode logprobs) {
        List<TokenProbability> tokens = new ArrayList<>();
        JsonNode texts = logprobs.path("tokens");
        for (int i = 0; i < texts.size(); i++) {
            JsonNode logProbability = logprobs.path("token_logprobs").path(i);
            if (texts.path(i).isString() && logProbability.isNumber()) {
                JsonNode top = logprobs.path("top_logprobs").path(i);
                tokens.add(token(texts.path(i).stringValue(), logProbability.doubleValue(), legacyAlternatives(top)));
            }
        }
        return tokens;
    }

    private static List<Alternative> legacyAlternatives(JsonNode top) {
        return top.properties().stream()
                .filter(entry -> entry.getValue().isNumber())
                .map(entry -> new Alternative(entry.getKey(), entry.getValue().doubleValue()))
                .toList();
    }

    private static TokenProbability token(String text, double logProbability, List<Alternative> alternatives) {
        List<Alternative> bestFirst = alternatives.stream()
                .sorted(Comparator.comparingDouble(Alternative::logProbability).reversed())
                .toList();
        return new TokenProbability(text, logProbability, bestFirst);
    }
}
