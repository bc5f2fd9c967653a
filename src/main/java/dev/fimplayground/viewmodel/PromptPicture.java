package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.prompt.ContextSelection;
import dev.fimplayground.prompt.Finding;
import dev.fimplayground.prompt.PromptAnatomy;
import dev.fimplayground.prompt.TokenCount;
import java.util.List;
import java.util.Optional;

/**
 * All that is known of the prompt at one moment. Immutable.
 *
 * @param selection what stands before it of a repository; empty if nothing does, or nothing could be counted
 * @param count empty while the vocabulary is being read
 * @param refusal why the server did not count, in words; empty if it was not asked, or did
 */
record PromptPicture(
        FimPrompt prompt,
        PromptAnatomy anatomy,
        Optional<ContextSelection> selection,
        Optional<TokenCount> count,
        Optional<String> refusal,
        List<Finding> findings,
        PromptDrawing drawing) {
    static final PromptPicture NOTHING = new PromptPicture(
            FimPrompt.EMPTY,
            new PromptAnatomy("", List.of()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            PromptDrawing.NOTHING);
}
