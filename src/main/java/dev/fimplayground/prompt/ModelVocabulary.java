package dev.fimplayground.prompt;

import dev.fimplayground.tokenizer.TokenizedText;
import dev.fimplayground.tokenizer.Tokenizer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * How a model cuts text into tokens, as far as is known here. Immutable.
 *
 * @param exact false if the model's vocabulary is not known and this one only serves to estimate
 * @param contextLimit how many tokens prompt and answer may have together, where that is known
 * @param controlTokens their names; empty where the vocabulary is not the model's
 */
public record ModelVocabulary(
        Tokenizer tokenizer, boolean exact, OptionalInt contextLimit, List<String> controlTokens) {

    public ModelVocabulary {
        controlTokens = List.copyOf(controlTokens);
    }

    /** The model's own vocabulary. */
    public static ModelVocabulary exact(Tokenizer tokenizer, OptionalInt contextLimit) {
        List<String> control = IntStream.range(0, tokenizer.size())
                .filter(tokenizer::isControl)
                .mapToObj(token -> new String(tokenizer.bytes(token), StandardCharsets.UTF_8))
                .toList();
        return new ModelVocabulary(tokenizer, true, contextLimit, control);
    }

    /** Another model's vocabulary, for want of the right one. */
    public static ModelVocabulary estimate(Tokenizer other) {
        return new ModelVocabulary(other, false, OptionalInt.empty(), List.of());
    }

    /** The same where a server told how much it reads; {@code limit} empty: as it was. */
    public ModelVocabulary within(OptionalInt limit) {
        return limit.isPresent() ? new ModelVocabulary(tokenizer, exact, limit, controlTokens) : this;
    }

    /** Takes time in proportion to the text's length. */
    public TokenCount count(String prompt) {
        return count(TokenizedText.of(tokenizer, prompt));
    }

    /** The same, in less time where {@code prompt} is much like the one counted before. */
    public TokenCount count(String prompt, TokenCount before) {
        return before.cut()
                .map(cut -> count(TokenizedText.of(tokenizer, prompt, cut)))
                .orElseGet(() -> count(prompt));
    }

    private TokenCount count(TokenizedText cut) {
        return TokenCount.of(cut, exact ? TokenCount.Origin.VOCABULARY : TokenCount.Origin.ESTIMATE, contextLimit);
    }
}
