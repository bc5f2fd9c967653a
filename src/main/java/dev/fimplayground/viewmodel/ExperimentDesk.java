package dev.fimplayground.viewmodel;

import dev.fimplayground.document.experiment.Destination;
import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.document.experiment.Recording;
import dev.fimplayground.document.experiment.TemplateChoice;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.text.ParameterText;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.Observable;

/**
 * What lies in the window as an experiment, taken up and laid down. Where a text is still what a file held, it is taken
 * with that file's line ends, which editors do not have. FX thread only.
 */
final class ExperimentDesk {
    private final DocumentViewModel prefix;
    private final DocumentViewModel suffix;
    private final EditingViewModel editing;
    private final SamplingViewModel sampling;
    private final TemplateViewModel template;
    private final EndpointViewModel endpoint;
    private final RunViewModel run;
    private final RepositoryViewModel repository;
    private final ExperimentDestination destination;

    ExperimentDesk(
            DocumentViewModel prefix,
            DocumentViewModel suffix,
            EditingViewModel editing,
            SamplingViewModel sampling,
            TemplateViewModel template,
            EndpointViewModel endpoint,
            RunViewModel run,
            RepositoryViewModel repository) {
        this.prefix = prefix;
        this.suffix = suffix;
        this.editing = editing;
        this.sampling = sampling;
        this.template = template;
        this.endpoint = endpoint;
        this.run = run;
        this.repository = repository;
        destination = new ExperimentDestination(endpoint, sampling);
    }

    /** Where runs of an experiment go. */
    ExperimentDestination destination() {
        return destination;
    }

    /** Runs {@code action} whenever something changes that belongs to an experiment. */
    void onChange(Runnable action) {
        List<Observable> parts = new ArrayList<>(List.of(
                prefix.snapshotProperty(),
                suffix.snapshotProperty(),
                prefix.languageProperty(),
                editing.referenceProperty(),
                template.familyProperty(),
                template.patternProperty(),
                endpoint.selectedProperty(),
                endpoint.modelProperty(),
                sampling.streamProperty(),
                sampling.stop().strings(),
                editing.middle().changesProperty(),
                run.recordProperty()));
        for (SamplingParameter parameter : SamplingParameter.values()) {
            parts.add(sampling.parameter(parameter).sentProperty());
            parts.add(sampling.parameter(parameter).textProperty());
        }
        parts.forEach(part -> part.addListener(_ -> action.run()));
        repository.choice().onChange(action);
    }

    /** Takes what is still being typed: whoever saves means it. */
    void finishTyping() {
        sampling.stop().addTyped();
    }

    /** Why what is in the window cannot be an experiment, in a sentence; empty when it can. */
    Optional<String> problem() {
        try {
            sampling.snapshot();
            return Optional.of(template.problemProperty().get()).filter(problem -> !problem.isEmpty());
        } catch (InvalidParameterException wrong) {
            return Optional.of(Texts.format("experiment.wrongParameter", ParameterText.of(wrong)));
        }
    }

    /**
     * To be asked while there is no {@link #problem}.
     *
     * @param file what the file held; empty when there is none
     * @param withResult whether what came back is part of it
     */
    Experiment experiment(Optional<Experiment> file, boolean withResult) {
        Experiment plain = new Experiment(
                new FimPrompt(
                        as(prefix, file.map(each -> each.prompt().prefix())),
                        as(suffix, file.map(each -> each.prompt().suffix()))),
                reference(file),
                repository.choice().chosen(),
                prefix.languageProperty().get(),
                templateChoice(),
                sampling.snapshot(),
                destination.of(file),
                Optional.empty());
        return withResult ? plain.withRecording(recording(plain, file)) : plain;
    }

    /** Whether the window holds something other than {@code file}; cheap while lengths differ. */
    boolean differsFrom(Experiment file, boolean withResult) {
        return differs(prefix, file.prompt().prefix())
                || differs(suffix, file.prompt().suffix())
                || problem().isPresent()
                || !file.equals(experiment(Optional.of(file), withResult));
    }

    /** What makes {@code experiment} the content of the window, beside the prompt and the reference. */
    List<EditStep> steps(Experiment experiment) {
        List<EditStep> steps = new ArrayList<>();
        steps.add(new ValueEdit<>(
                prefix.languageProperty()::set, prefix.languageProperty().get(), experiment.language()));
        steps.add(new ValueEdit<>(sampling::set, sampling.snapshotOr(experiment.sampling()), experiment.sampling()));
        steps.add(new ValueEdit<>(
                this::choose, TemplateState.of(template), TemplateState.of(experiment.template(), template)));
        steps.add(new ValueEdit<>(
                repository.choice()::show,
                repository.choice().state(),
                repository.choice().stateOfChosen(experiment.repository())));
        experiment.destination().ifPresent(wanted -> steps.addAll(destination.steps(wanted)));
        return steps;
    }

    private record TemplateState(Optional<FimFamily> family, String pattern) {
        static TemplateState of(TemplateViewModel template) {
            return new TemplateState(
                    template.familyProperty().get(), template.patternProperty().get());
        }

        static TemplateState of(TemplateChoice choice, TemplateViewModel template) {
            return switch (choice) {
                case TemplateChoice.Family(var family) ->
                    new TemplateState(
                            Optional.of(family), template.patternProperty().get());
                case TemplateChoice.Own(String pattern) -> new TemplateState(Optional.empty(), pattern);
            };
        }
    }

    private void choose(TemplateState state) {
        template.patternProperty().set(state.pattern());
        template.familyProperty().set(state.family());
    }

    private TemplateChoice templateChoice() {
        return template.familyProperty()
                .get()
                .<TemplateChoice>map(TemplateChoice.Family::new)
                .orElseGet(
                        () -> new TemplateChoice.Own(template.patternProperty().get()));
    }

    private Optional<String> reference(Optional<Experiment> file) {
        Optional<String> now = editing.referenceProperty().get();
        Optional<String> held = file.flatMap(Experiment::reference);
        return held.map(LineEndings::normalise).equals(now) ? held : now;
    }

    private Optional<Recording> recording(Experiment plain, Optional<Experiment> file) {
        Optional<RecordedResult> shown = run.recordProperty()
                .get()
                .filter(last -> isOf(last.request(), plain))
                .map(RunRecord::result)
                .filter(this::isShown);
        Optional<Recording> held = file.filter(
                        each -> each.withRecording(Optional.empty()).equals(plain))
                .flatMap(Experiment::recording)
                .filter(recording -> run.active().get() || isShown(recording.result()));
        // What the file holds keeps its seal, whole or broken.
        boolean stillHeld = shown.isEmpty() || held.map(Recording::result).equals(shown);
        return stillHeld ? held : plain.with(shown.get()).recording();
    }

    private boolean isShown(RecordedResult result) {
        return result.text().equals(editing.middle().text());
    }

    /** The run of the file is the one that wrote the middle, and cost what it says; if it was changed by hand, nobody knows. */
    List<EditStep> written(Experiment experiment) {
        Optional<RunRecord> record = experiment
                .recording()
                .filter(_ -> experiment.isSealIntact())
                .map(recording -> new RunRecord(Optional.empty(), request(experiment), recording.result()));
        UsageWords words = record.map(written -> UsageViewModel.wordsOf(
                        written.result(), written.request().model()))
                .orElse(UsageWords.NONE);
        return List.of(
                new ValueEdit<>(run::show, Optional.empty(), record),
                new ValueEdit<>(run.usage()::show, UsageWords.NONE, words));
    }

    private RunRequest request(Experiment experiment) {
        Destination there = experiment.destination().orElseGet(destination::now);
        return new RunRequest(
                destination.endpointFor(there),
                destination.modelFor(there),
                experiment.template().template(),
                experiment.prompt(),
                experiment.sampling(),
                there.stream(),
                OptionalInt.empty(),
                experiment.sentRepository().map(ContextDraft::unbounded));
    }

    private static boolean isOf(RunRequest sent, Experiment plain) {
        Destination there = Destination.of(sent.endpoint(), sent.model(), sent.stream());
        return isSame(sent.prompt().prefix(), plain.prompt().prefix())
                && isSame(sent.prompt().suffix(), plain.prompt().suffix())
                && sent.template().equals(plain.template().template())
                && isSame(sent.repository(), plain.sentRepository())
                && sent.sampling().equals(plain.sampling())
                && plain.destination().map(wanted -> wanted.admits(there)).orElse(true);
    }

    /** Of what is chosen, only what had no room may be missing. */
    private static boolean isSame(Optional<RepositoryContext> sent, Optional<ContextDraft> chosen) {
        if (sent.isEmpty() || chosen.isEmpty()) {
            return sent.isEmpty() && chosen.isEmpty();
        }
        RepositoryContext context = sent.get();
        List<ContextFile> files = chosen.get().files().stream()
                .filter(file ->
                        context.files().contains(file) || !context.leftOut().contains(file.path()))
                .toList();
        return context.repository().equals(chosen.get().repository())
                && context.path().equals(chosen.get().path())
                && context.files().equals(files);
    }

    private static boolean isSame(String one, String other) {
        return LineEndings.normalise(one).equals(LineEndings.normalise(other));
    }

    private static String as(DocumentViewModel document, Optional<String> held) {
        String now = document.text();
        return held.filter(text -> LineEndings.normalise(text).equals(now)).orElse(now);
    }

    private static boolean differs(DocumentViewModel document, String held) {
        int now = document.snapshotProperty().get().length();
        // A CR makes the file's text longer than the editor's, by one at most for each line end.
        return now > held.length() || held.indexOf('\r') < 0 && now != held.length();
    }
}
