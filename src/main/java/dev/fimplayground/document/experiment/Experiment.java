package dev.fimplayground.document.experiment;

import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.syntax.Language;
import java.util.Optional;

/**
 * A prompt and everything that it takes to run it again; no secret has a place in it.
 *
 * @param prompt exactly as it is sent: line ends are what they are
 * @param reference what really stood in the hole
 * @param repository what of a repository is chosen to stand before the prompt, whether or not it is sent
 * @param sampling each parameter sent or not sent
 * @param destination where it is sent; empty: wherever runs go
 * @param recording what came back once
 */
public record Experiment(
        FimPrompt prompt,
        Optional<String> reference,
        Optional<ContextDraft> repository,
        Language language,
        TemplateChoice template,
        SamplingParameters sampling,
        Optional<Destination> destination,
        Optional<Recording> recording) {

    /** The same with what came back, sealed so that later changes are noticed. */
    public Experiment with(RecordedResult result) {
        return withRecording(Optional.of(new Recording(result, Seal.of(this, result))));
    }

    public Experiment withRecording(Optional<Recording> other) {
        return new Experiment(prompt, reference, repository, language, template, sampling, destination, other);
    }

    /** What of the repository goes with the prompt; empty also where the template has no form for it. */
    public Optional<ContextDraft> sentRepository() {
        boolean hasForm = template instanceof TemplateChoice.Family(var family) && family.hasRepositoryForm();
        return repository.filter(chosen -> hasForm && chosen.sent());
    }

    /** Whether what was recorded and what it was recorded for are as they were; true when nothing is recorded. */
    public boolean isSealIntact() {
        return recording.isEmpty()
                || recording.get().seal().equals(Seal.of(this, recording.get().result()));
    }
}
