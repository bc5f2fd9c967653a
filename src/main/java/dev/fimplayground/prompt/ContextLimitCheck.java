package dev.fimplayground.prompt;

import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding.Rule;
import dev.fimplayground.tokenizer.TokenizedText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Says when the prompt leaves no room in the context, too little for max_tokens, or not much. */
final class ContextLimitCheck implements PromptCheck {
    private static final double NEAR = 0.9;
    private static final int ROOM = 256;

    @Override
    public Stream<Finding> findings(PromptDraft draft) {
        return draft.count().filter(count -> count.contextLimit().isPresent()).stream()
                .flatMap(count -> check(draft, count, count.contextLimit().orElseThrow()));
    }

    private static Stream<Finding> check(PromptDraft draft, TokenCount count, int limit) {
        int tokens = count.tokens();
        int exact = count.exact() ? 1 : 0;
        OptionalInt maxTokens = draft.sampling().intValue(SamplingParameter.MAX_TOKENS);
        if (tokens >= limit) {
            return Stream.of(new Finding(
                    Rule.OVER_LIMIT,
                    List.of(tokens, limit, exact),
                    Optional.empty(),
                    count.cut().map(cut -> shorten(draft, cut, limit)).orElse(List.of())));
        }
        if (maxTokens.isPresent() && maxTokens.getAsInt() > limit - tokens) {
            return Stream.of(new Finding(
                    Rule.NO_ROOM_FOR_MAX_TOKENS,
                    List.of(tokens, maxTokens.getAsInt(), limit, exact),
                    Optional.empty(),
                    List.of(lowerMaxTokens(limit - tokens))));
        }
        return tokens > NEAR * limit
                ? Stream.of(new Finding(Rule.NEAR_LIMIT, List.of(tokens, limit, exact), Optional.empty(), List.of()))
                : Stream.empty();
    }

    private static Fix lowerMaxTokens(int room) {
        return new Fix(
                Fix.Name.LOWER_MAX_TOKENS, new Fix.ParameterChange(SamplingParameter.MAX_TOKENS, OptionalInt.of(room)));
    }

    /** Takes whole lines from the beginning of the prefix, where they are furthest from the hole. */
    private static List<Fix> shorten(PromptDraft draft, TokenizedText tokens, int limit) {
        int room = Math.min(ROOM, limit / 4);
        int excess = tokens.count() - (limit - room);
        String prefix = draft.prompt().prefix();
        int prefixStart = draft.anatomy().offsetOf(Slot.PREFIX, 0).orElse(0);
        int firstKept = tokens.firstAtOrAfter(prefixStart) + excess;
        if (firstKept >= tokens.count()) {
            return List.of();
        }
        int cut = tokens.start(firstKept) - prefixStart;
        int lineEnd = cut > prefix.length() ? -1 : prefix.indexOf('\n', cut);
        if (lineEnd < 0 || prefix.substring(lineEnd + 1).isBlank()) {
            return List.of();
        }
        TextPlace head = new TextPlace(Slot.PREFIX, 0, lineEnd + 1);
        return List.of(new Fix(Fix.Name.SHORTEN_PREFIX, new Fix.TextEdit(head, "")));
    }
}
