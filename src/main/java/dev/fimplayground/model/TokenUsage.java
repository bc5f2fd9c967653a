package dev.fimplayground.model;

import java.util.OptionalInt;

/** Token counts as the server reported them; the total is the server's own number, not a sum made here. */
public record TokenUsage(int promptTokens, int completionTokens, int totalTokens, OptionalInt cachedTokens) {
    public TokenUsage(int promptTokens, int completionTokens, int totalTokens) {
        this(promptTokens, completionTokens, totalTokens, OptionalInt.empty());
    }
}
