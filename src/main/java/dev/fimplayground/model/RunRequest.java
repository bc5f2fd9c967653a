package dev.fimplayground.model;

import java.util.OptionalInt;

/** What a person asks for when they press Run: an immutable snapshot of the window or the command line. */
public record RunRequest(
        Endpoint endpoint,
        String model,
        FimTemplate template,
        FimPrompt prompt,
        SamplingParameters sampling,
        boolean stream,
        OptionalInt logprobs) {

    /**
     * What goes over the wire for it.
     *
     * @throws IllegalArgumentException if the prompt or the model's name cannot be sent
     */
    public CompletionRequest toSend() {
        return new CompletionRequest(model.strip(), template.render(prompt), sampling, stream, logprobs);
    }
}
