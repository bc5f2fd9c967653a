package dev.fimplayground.viewmodel;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.prompt.ContextDraft;
import java.util.Optional;

/**
 * What a picture of the prompt is made of: snapshots, so that any thread may read them.
 *
 * @param lastRun the prompt that was sent last, if any was
 * @param repository what is to stand before the prompt; empty if nothing is
 */
record PromptInputs(
        TextSnapshot prefix,
        TextSnapshot suffix,
        FimTemplate template,
        SamplingParameters sampling,
        Optional<FimPrompt> lastRun,
        Endpoint endpoint,
        String model,
        Optional<ContextDraft> repository) {

    FimPrompt prompt() {
        return new FimPrompt(prefix.text(), suffix.text());
    }
}
