package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import java.util.List;
import java.util.OptionalInt;

/** What a prompt and its answer leave of a model's context for the repository around it. */
public final class ContextRoom {
    private ContextRoom() {}

    /**
     * Takes time in proportion to the prompt's length.
     *
     * @param template without the repository
     * @return tokens, at least 0; empty where the model's limit is not known
     */
    public static OptionalInt left(
            ModelVocabulary vocabulary, FimTemplate template, FimPrompt prompt, SamplingParameters sampling) {
        if (vocabulary.contextLimit().isEmpty()) {
            return OptionalInt.empty();
        }
        String bare = PromptAnatomy.of(template, prompt, List.of()).text();
        int answer = sampling.intValue(SamplingParameter.MAX_TOKENS).orElse(0);
        long room = (long) vocabulary.contextLimit().getAsInt()
                - answer
                - vocabulary.tokenizer().encode(bare).length;
        return OptionalInt.of((int) Math.max(0, room));
    }
}
