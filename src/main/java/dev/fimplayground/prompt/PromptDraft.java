package dev.fimplayground.prompt;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameters;
import java.util.Optional;

/**
 * Everything that the checks look at: what would be sent if Run were pressed now. Immutable.
 *
 * @param anatomy of {@code prompt}
 * @param lastRun the prompt that was sent last, if any was
 * @param count empty while the vocabulary is not there yet
 */
public record PromptDraft(
        FimPrompt prompt,
        PromptAnatomy anatomy,
        SamplingParameters sampling,
        Optional<FimPrompt> lastRun,
        Optional<TokenCount> count) {}
