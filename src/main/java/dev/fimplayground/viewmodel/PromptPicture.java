package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.prompt.Finding;
import dev.fimplayground.prompt.PromptAnatomy;
import dev.fimplayground.prompt.TokenCount;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of the prompt at one moment. Immutable.
 *
 * @param count empty while the vocabulary is being read
 */
record PromptPicture(
        FimPrompt prompt,
        PromptAnatomy anatomy,
        Optional<TokenCount> count,
        List<Finding> findings,
        PromptDrawing drawing) {
    static final PromptPicture NOTHING = new PromptPicture(
            FimPrompt.EMPTY, new PromptAnatomy("", List.of()), Optional.empty(), List.of(), PromptDrawing.NOTHING);
}
