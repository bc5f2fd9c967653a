package dev.fimplayground.model;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a person asks for when they press Run: an immutable snapshot of the window or the command line.
 *
 * @param repository stands before the prompt; empty if nothing of a repository is sent
 */
public record RunRequest(
        Endpoint endpoint,
        String model,
        FimTemplate template,
        FimPrompt prompt,
        SamplingParameters sampling,
        boolean stream,
        OptionalInt logprobs,
        Optional<RepositoryContext> repository) {

    /** Without a repository. */
    public RunRequest(
            Endpoint endpoint,
            String model,
            FimTemplate template,
            FimPrompt prompt,
            SamplingParameters sampling,
            boolean stream,
            OptionalInt logprobs) {
        this(endpoint, model, template, prompt, sampling, stream, logprobs, Optional.empty());
    }

    /** The same, asked of other texts. */
    public RunRequest withPrompt(FimPrompt other) {
        return new RunRequest(endpoint, model, template, other, sampling, stream, logprobs, repository);
    }

    /**
     * What goes over the wire for it.
     *
     * @throws IllegalArgumentException if the prompt or the model's name cannot be sent
     */
    public CompletionRequest toSend() {
        FimTemplate whole = repository.map(context -> context.around(template)).orElse(template);
        return new CompletionRequest(model.strip(), whole.render(prompt), sampling, stream, logprobs);
    }
}
