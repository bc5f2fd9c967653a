package dev.fimplayground.viewmodel;

import dev.fimplayground.model.CompletionFailure.InvalidRequest;
import dev.fimplayground.model.FailureReason;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.PromptProblem;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.text.ParameterText;
import dev.fimplayground.text.Texts;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/** What is on screen as a run: asked for, refused with a reason, or sent. FX thread only. */
final class RunLauncher {
    private final DocumentViewModel prefix;
    private final DocumentViewModel suffix;
    private final SamplingViewModel sampling;
    private final EndpointViewModel endpoint;
    private final TemplateViewModel template;
    private final RepositoryViewModel repository;
    private final EditingViewModel editing;
    private final RunViewModel run;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(true);
    private final BooleanBinding stoppable;
    private boolean wanted;

    RunLauncher(
            DocumentViewModel prefix,
            DocumentViewModel suffix,
            SamplingViewModel sampling,
            EndpointViewModel endpoint,
            TemplateViewModel template,
            RepositoryViewModel repository,
            EditingViewModel editing,
            RunViewModel run) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.sampling = sampling;
        this.endpoint = endpoint;
        this.template = template;
        this.repository = repository;
        this.editing = editing;
        this.run = run;
        stoppable = run.active().or(repository.awaitedProperty());
        editing.onReplace(repository::forgetWaiting);
    }

    /** False while the texts to be sent are still to come. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    void hold() {
        ready.set(false);
    }

    /** What was asked for meanwhile starts. */
    void release() {
        ready.set(true);
        if (wanted) {
            start();
        }
    }

    /** Sends what is on screen now; ignored while a run is under way. */
    void start() {
        wanted = !ready.get();
        if (wanted || run.active().get() || refusesModel()) {
            return;
        }
        sampling.stop().addTyped();
        repository.whenSettled(this::send);
    }

    /** Whether a run is under way, or waits until the context was counted. */
    BooleanBinding stoppable() {
        return stoppable;
    }

    void stop() {
        wanted = false;
        repository.forgetWaiting();
        run.stop();
    }

    /** Says what is wrong with the model's name, if anything is. */
    boolean refusesModel() {
        String problem = endpoint.model().problemProperty().get();
        if (!problem.isEmpty()) {
            run.failure().tell(FailureSubject.ENDPOINT, problem, Texts.get("window.model.isKey.next"));
        }
        return !problem.isEmpty();
    }

    /** What a run would be, of whatever texts. */
    RunRequest request(FimPrompt prompt, SamplingParameters parameters) {
        return new RunRequest(
                endpoint.selectedProperty().get(),
                endpoint.modelProperty().get(),
                template.templateProperty().get(),
                prompt,
                parameters,
                sampling.streamProperty().get(),
                OptionalInt.empty(),
                repository.context());
    }

    private void send() {
        if (run.active().get()) {
            return;
        }
        try {
            RunRequest request = request(new FimPrompt(prefix.text(), suffix.text()), sampling.snapshot());
            Optional<PromptProblem> problem = request.prompt().problem();
            if (problem.isPresent()) {
                run.refuse(new InvalidRequest(problem.get().reason(), ""));
                return;
            }
            endpoint.model().settle();
            editing.startRun(request);
        } catch (InvalidParameterException refused) {
            run.refuse(new InvalidRequest(FailureReason.PARAMETER_OUT_OF_RANGE, ParameterText.of(refused)));
        }
    }
}
