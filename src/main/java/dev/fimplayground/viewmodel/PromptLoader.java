package dev.fimplayground.viewmodel;

import dev.fimplayground.example.Example;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.model.SamplingParameters;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Examples and kept runs, each brought into the window as one step that can be undone. FX thread only. */
final class PromptLoader {
    private final DocumentViewModel prefix;
    private final SamplingViewModel sampling;
    private final TemplateViewModel template;
    private final EndpointViewModel endpoint;
    private final RepositoryViewModel repository;
    private final ExperimentViewModel experiment;
    private final EditingViewModel editing;
    private final RemarkViewModel remarks;

    PromptLoader(
            DocumentViewModel prefix,
            SamplingViewModel sampling,
            TemplateViewModel template,
            EndpointViewModel endpoint,
            RepositoryViewModel repository,
            ExperimentViewModel experiment,
            EditingViewModel editing,
            RemarkViewModel remarks) {
        this.prefix = prefix;
        this.sampling = sampling;
        this.template = template;
        this.endpoint = endpoint;
        this.repository = repository;
        this.experiment = experiment;
        this.editing = editing;
        this.remarks = remarks;
    }

    /** Replaces prefix and suffix, and of the parameters those that the example names, which is said; repository context is not sent with it. */
    void load(Example example) {
        SamplingParameters before = sampling.sendable();
        SamplingParameters after = example.sampling().over(before);
        List<EditStep> more = new ArrayList<>();
        more.add(expect(example.language()));
        more.add(new ValueEdit<>(sampling::set, before, after, Optional.of(KeptValue.SAMPLING)));
        RepositoryChoice context = repository.choice();
        more.add(new ValueEdit<>(context::show, context.state(), context.stateOf(Optional.empty())));
        more.add(experiment.left());
        editing.replacePrompt(example.prompt().prefix(), example.prompt().suffix(), Optional.empty(), more);
        remarks.dismiss();
        ParameterWords.changed(before, after)
                .ifPresent(changed -> remarks.say(
                        Texts.format("window.examples.parameters", example.title(), changed),
                        Texts.get("window.examples.parameters.undo")));
    }

    /** Brings back prompt, middle, parameters, template, endpoint and model, and repository context. */
    void restore(Run kept) {
        RunRequest request = kept.request();
        List<EditStep> more = new ArrayList<>();
        more.add(new ValueEdit<>(
                sampling::set,
                sampling.snapshotOr(request.sampling()),
                request.sampling(),
                Optional.of(KeptValue.SAMPLING)));
        more.add(new ValueEdit<>(
                sampling.streamProperty()::set, sampling.streamProperty().get(), request.stream()));
        more.add(new ValueEdit<>(template::show, template.choice(), template.choiceOf(request.template())));
        more.add(new ValueEdit<>(
                endpoint::show, endpoint.choice(), endpoint.choiceOf(request.endpoint(), request.model())));
        more.add(new ValueEdit<>(
                repository.choice()::show,
                repository.choice().state(),
                repository.choice().stateOf(request.repository())));
        Language detected =
                Language.detect(TextSnapshot.of(request.prompt().prefix()).head(LanguageGuess.HEAD));
        more.add(expect(detected == Language.PLAIN ? prefix.languageProperty().get() : detected));
        more.add(experiment.left());
        editing.restore(kept, more);
    }

    private EditStep expect(Language language) {
        return new ValueEdit<>(
                prefix::expectLanguage,
                prefix.languageProperty().get(),
                language,
                Optional.of(KeptValue.EXPECTED_LANGUAGE));
    }
}
