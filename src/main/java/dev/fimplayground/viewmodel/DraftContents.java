package dev.fimplayground.viewmodel;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.DraftStep;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.syntax.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What of the window belongs in its draft, taken from it and put back. FX thread only. */
final class DraftContents {
    private static final Logger LOG = LoggerFactory.getLogger(DraftContents.class);

    private final PlaygroundViewModel playground;
    private final KeptSteps steps;
    /** The middle that came back, and the run that wrote it, until the history has told of that. */
    private String restoredMiddle = "";

    private Optional<UUID> restoredShown = Optional.empty();

    DraftContents(PlaygroundViewModel playground) {
        this.playground = playground;
        this.steps = new KeptSteps(playground);
    }

    /** Runs {@code action} after every change but of the carets alone: they go along with the next. */
    void onChange(Runnable action) {
        playground.prefix().snapshotProperty().subscribe(_ -> action.run());
        playground.prefix().languageProperty().subscribe(_ -> action.run());
        playground.suffix().snapshotProperty().subscribe(_ -> action.run());
        playground.middle().changesProperty().subscribe(_ -> action.run());
        playground.middle().emptyProperty().subscribe(_ -> action.run());
        playground.run().stateProperty().subscribe(_ -> action.run());
        playground.editing().referenceProperty().subscribe(_ -> action.run());
        playground.template().familyProperty().subscribe(_ -> action.run());
        playground.template().patternProperty().subscribe(_ -> action.run());
        playground.endpoint().selectedProperty().subscribe(_ -> action.run());
        playground.endpoint().modelProperty().subscribe(_ -> action.run());
        playground.repository().choice().onChange(action);
        // It tells the file's name and whether the file was left, changed or saved.
        playground.experiment().titleProperty().subscribe(_ -> action.run());
        SamplingViewModel sampling = playground.sampling();
        sampling.streamProperty().subscribe(_ -> action.run());
        sampling.stop().typedProperty().subscribe(_ -> action.run());
        sampling.stop().strings().subscribe(action);
        sampling.parameters().forEach(each -> each.textProperty().subscribe(_ -> action.run()));
        sampling.parameters().forEach(each -> each.sentProperty().subscribe(_ -> action.run()));
    }

    DraftCapture capture() {
        return new DraftCapture(
                playground.prefix().snapshotProperty().get(),
                playground.middle().text(),
                playground.suffix().snapshotProperty().get(),
                playground.editing().referenceProperty().get(),
                new Draft.Carets(place(playground.prefix()), place(playground.suffix())),
                new Draft.Language(
                        playground.prefix().languageProperty().get().name(),
                        playground.prefix().languageChosen()),
                new Draft.Template(
                        playground.template().familyProperty().get().map(Enum::name),
                        playground.template().patternProperty().get()),
                sampling(),
                new Draft.Destination(
                        playground.endpoint().chosen()
                                ? playground
                                        .endpoint()
                                        .selectedProperty()
                                        .get()
                                        .kind()
                                        .name()
                                : "",
                        playground.endpoint().modelProperty().get()),
                playground.repository().choice().toDraft(),
                runs(),
                file(),
                steps.written());
    }

    private Draft.Runs runs() {
        Draft.Runs now = playground.editing().runs();
        String middle = playground.middle().text();
        boolean untouched = !middle.isEmpty() && middle.equals(restoredMiddle);
        return new Draft.Runs(now.shown().or(() -> untouched ? restoredShown : Optional.empty()), now.parent());
    }

    private Optional<Draft.OpenFile> file() {
        ExperimentViewModel experiment = playground.experiment();
        return experiment
                .file()
                .flatMap(path ->
                        experiment.fingerprint().map(fingerprint -> new Draft.OpenFile(path.toString(), fingerprint)));
    }

    /**
     * Puts a draft in place of what is there.
     *
     * @param undo those of its steps that fit
     */
    void show(Draft draft, List<DraftStep> undo) {
        playground.prefix().setText(draft.prefix());
        playground.suffix().setText(draft.suffix());
        playground.middle().show(draft.middle());
        restoredMiddle = draft.middle();
        playground.editing().expectParent(draft.runs().parent());
        restoredShown = draft.runs().shown();
        playground.editing().restoreReference(draft.reference());
        show(draft.language());
        show(draft.template());
        show(draft.sampling());
        show(draft.destination());
        playground.editing().history().restore(read(undo));
        playground.repository().choice().show(draft.repository());
        draft.file().ifPresent(this::resume);
        playground.suffix().select(selection(draft.carets().suffix()));
        playground.prefix().select(selection(draft.carets().prefix()));
    }

    private void resume(Draft.OpenFile file) {
        try {
            playground.experiment().resume(Path.of(file.path()), file.fingerprint());
        } catch (InvalidPathException ofAnotherSystem) {
            LOG.warn("the experiment file of the draft cannot be named here");
        }
    }

    private List<EditStep> read(List<DraftStep> undo) {
        try {
            return steps.read(undo);
        } catch (IllegalArgumentException unknown) {
            LOG.warn("the draft comes back without undo: {}", unknown.getMessage());
            return List.of();
        }
    }

    private static Draft.Place place(DocumentViewModel document) {
        TextSelection selection = document.selectionProperty().get();
        return new Draft.Place(selection.anchor(), selection.caret());
    }

    private static TextSelection selection(Draft.Place place) {
        return new TextSelection(place.anchor(), place.caret());
    }

    private Draft.Sampling sampling() {
        SamplingViewModel sampling = playground.sampling();
        Map<String, Draft.Parameter> parameters = new HashMap<>();
        sampling.parameters()
                .forEach(each -> parameters.put(
                        each.parameter().name(),
                        new Draft.Parameter(
                                each.sentProperty().get(), each.textProperty().get())));
        return new Draft.Sampling(
                parameters,
                sampling.stop().strings(),
                sampling.stop().typedProperty().get(),
                sampling.streamProperty().get());
    }

    private void show(Draft.Language language) {
        Optional<Language> known = named(Language.values(), language.name());
        if (language.chosen()) {
            known.ifPresent(playground.prefix().languageProperty()::set);
        } else {
            known.ifPresent(playground.prefix()::expectLanguage);
        }
    }

    private void show(Draft.Template template) {
        if (!template.pattern().isEmpty()) {
            playground.template().patternProperty().set(template.pattern());
        }
        Optional<FimFamily> family = template.family().flatMap(name -> named(FimFamily.values(), name));
        if (family.isPresent() || template.family().isEmpty()) {
            playground.template().familyProperty().set(family);
        }
    }

    private void show(Draft.Sampling kept) {
        for (ParameterViewModel each : playground.sampling().parameters()) {
            Optional.ofNullable(kept.parameters().get(each.parameter().name())).ifPresent(parameter -> {
                each.sentProperty().set(parameter.sent());
                if (parameter.sent()) {
                    each.textProperty().set(parameter.text());
                }
            });
        }
        playground.sampling().stop().set(kept.stop());
        playground.sampling().stop().typedProperty().set(kept.typed());
        playground.sampling().streamProperty().set(kept.stream());
    }

    private void show(Draft.Destination kept) {
        Optional<Endpoint> endpoint = playground.endpoint().choices().stream()
                .filter(each -> each.kind().name().equals(kept.kind()))
                .findFirst();
        endpoint.ifPresent(known -> {
            playground.endpoint().selectedProperty().set(known);
            playground.endpoint().modelProperty().set(kept.model());
        });
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values)
                .filter(each -> Objects.equals(each.name(), name))
                .findFirst();
    }
}
