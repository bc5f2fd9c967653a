package dev.fimplayground.app;

import dev.fimplayground.document.experiment.Destination;
import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.document.experiment.ExperimentFiles;
import dev.fimplayground.document.experiment.ExperimentFiles.Saved;
import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.document.experiment.TemplateChoice;
import dev.fimplayground.document.imports.DocumentReader;
import dev.fimplayground.document.imports.OpenedDocument;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.RunRequest;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The experiment files of a command: the one to run, and the one to write. */
final class ExperimentOptions {
    private static final int DETECTION_HEAD = 4_000;

    @Option(names = "--experiment", paramLabel = "FILE", descriptionKey = "experiment")
    private @Nullable Path experiment;

    @Option(names = "--save", paramLabel = "FILE", descriptionKey = "save")
    private @Nullable Path save;

    /** @throws BadArgumentException if the file is no experiment, or would lose something when it is written */
    Optional<ExperimentDocument> given() {
        if (experiment == null) {
            return Optional.empty();
        }
        ExperimentDocument document = switch (DocumentReader.read(experiment)) {
            case OpenedDocument.ExperimentFile file -> file.document();
            case OpenedDocument.Refused refused -> throw new BadArgumentException(refused.reason());
            case OpenedDocument.PlainText _, OpenedDocument.ForeignFile _ ->
                throw new BadArgumentException(Texts.format("cli.no-experiment", experiment));
        };
        if (save != null && document.isNewer()) {
            throw new BadArgumentException(Texts.format("experiment.newer.save", experiment));
        }
        return Optional.of(document);
    }

    /**
     * Writes what was run and what came back, if that was asked for.
     *
     * @param chosen of a repository by options; empty: as the experiment says
     * @throws BadArgumentException if it cannot be written
     */
    void save(
            Optional<ExperimentDocument> given,
            Optional<ContextDraft> chosen,
            RunRequest request,
            RecordedResult result) {
        if (save == null) {
            return;
        }
        Experiment done = experiment(given.map(ExperimentDocument::experiment), chosen, request)
                .with(result);
        ExperimentDocument document = given.map(each -> each.with(done)).orElseGet(() -> ExperimentDocument.of(done));
        if (ExperimentFiles.save(save, document, Optional.empty()) instanceof Saved.Refused(String reason, String _)) {
            throw new BadArgumentException(reason);
        }
    }

    private static Experiment experiment(
            Optional<Experiment> given, Optional<ContextDraft> chosen, RunRequest request) {
        return new Experiment(
                request.prompt(),
                given.flatMap(Experiment::reference),
                chosen.or(() -> given.flatMap(Experiment::repository)),
                given.map(Experiment::language)
                        .orElseGet(() -> languageOf(request.prompt().prefix())),
                given.map(Experiment::template).orElse(new TemplateChoice.Family(FimFamily.QWEN)),
                request.sampling(),
                Optional.of(Destination.of(request.endpoint(), request.model(), request.stream())),
                Optional.empty());
    }

    private static Language languageOf(String text) {
        return Language.detect(text.substring(0, Math.min(DETECTION_HEAD, text.length())));
    }
}
