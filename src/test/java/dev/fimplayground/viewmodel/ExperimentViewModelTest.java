package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.experiment.Experiment;
import dev.fimplayground.document.experiment.ExperimentDocument;
import dev.fimplayground.document.experiment.ExperimentReader;
import dev.fimplayground.document.experiment.ExperimentSchema;
import dev.fimplayground.document.experiment.RecordedResult;
import dev.fimplayground.document.experiment.TemplateChoice;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.syntax.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opening and saving experiments, on executors that run everything at once. */
class ExperimentViewModelTest {
    private static final String FILE = """
            {
              "formatVersion": 1,
              "author": "somebody",
              "language": "rust",
              "prefix": ["fn f() {\\r", "    "],
              "suffix": ["\\r", "}"],
              "reference": ["1;\\r"],
              "template": {"family": "codestral"},
              "parameters": {"temperature": null, "top_p": 0.5, "stop": ["END"]},
              "endpoint": {"kind": "custom", "baseUrl": "https://example.org/v1", "model": "a-model", "stream": false}
            }
            """;

    @TempDir
    private Path folder;

    private final ScriptedClient client = new ScriptedClient();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(client, new ConnectionSource(new FakeEngine(), _ -> null)),
            new FakeEngine(),
            Endpoint.BUILT_IN,
            new Pairs(),
            new NoCode(),
            Runnable::run,
            Runnable::run);
    private final ExperimentViewModel experiment = playground.experiment();

    @Test
    void anOpenedExperimentFillsTheWindowAndIsOneStep() throws IOException {
        playground.prefix().setText("before");
        open("a.fim.json", FILE);

        assertThat(playground.prefix().text()).isEqualTo("fn f() {\n    ");
        assertThat(playground.suffix().text()).isEqualTo("\n}");
        assertThat(playground.prefix().languageProperty().get()).isEqualTo(Language.RUST);
        assertThat(playground.editing().referenceProperty().get()).hasValue("1;\n");
        assertThat(playground.template().familyProperty().get()).hasValue(FimFamily.CODESTRAL);
        assertThat(playground
                        .sampling()
                        .parameter(SamplingParameter.TEMPERATURE)
                        .sentProperty()
                        .get())
                .isFalse();
        assertThat(playground
                        .sampling()
                        .parameter(SamplingParameter.TOP_P)
                        .textProperty()
                        .get())
                .isEqualTo("0.50");
        assertThat(playground.sampling().stop().strings()).containsExactly("END");
        assertThat(playground.sampling().streamProperty().get()).isFalse();
        assertThat(playground.endpoint().modelProperty().get()).isEqualTo("a-model");
        assertThat(experiment.titleProperty().get()).isEqualTo("a.fim.json – FIM Playground");

        playground.editing().history().undo();
        assertThat(playground.prefix().text()).isEqualTo("before");
        assertThat(playground.template().familyProperty().get()).hasValue(FimFamily.QWEN);
        assertThat(playground.endpoint().selectedProperty().get()).isEqualTo(Endpoint.BUILT_IN);
        assertThat(playground.endpoint().modelProperty().get()).isEqualTo("tiny-fim");
        assertThat(playground.sampling().streamProperty().get()).isTrue();
        assertThat(experiment.titleProperty().get()).isEqualTo("FIM Playground");
        playground.editing().history().redo();
        assertThat(experiment.titleProperty().get()).isEqualTo("a.fim.json – FIM Playground");
    }

    @Test
    void anEndpointFromAFileGetsNoKeyAndIsToldOf() throws IOException {
        open("a.fim.json", FILE);

        Endpoint chosen = playground.endpoint().selectedProperty().get();
        assertThat(chosen.kind()).isEqualTo(EndpointKind.CUSTOM);
        assertThat(chosen.keyVariable()).isEmpty();
        assertThat(notice().sentences())
                .anyMatch(each -> each.startsWith("Runs go to https://example.org/v1 now, without a key."))
                .anyMatch(each -> each.startsWith("Line ends other than LF"));
    }

    @Test
    void whatWasNotChangedIsSavedAsItWasLineEndsAndUnknownFieldsIncluded() throws Exception {
        Path file = open("a.fim.json", FILE);
        Experiment opened = ExperimentReader.read(FILE).experiment();

        assertThat(experiment.changedProperty().get()).isFalse();
        experiment.save();

        String saved = Files.readString(file);
        assertThat(ExperimentReader.read(saved).experiment()).isEqualTo(opened);
        assertThat(saved).contains("\"author\": \"somebody\"");
        assertThat(new ExperimentSchema().problems(saved)).isEmpty();
    }

    @Test
    void everyChangeIsMarkedAndTakenBackByItsOpposite() throws IOException {
        open("a.fim.json", FILE.replace("\\r", ""));
        List<Runnable> changes = List.of(
                () -> playground.prefix().replace(0, 1, "g"),
                () -> playground.prefix().replace(0, 0, "x"),
                () -> playground.suffix().replace(0, 0, "x"),
                () -> playground.prefix().languageProperty().set(Language.GO),
                () -> playground
                        .sampling()
                        .parameter(SamplingParameter.TOP_P)
                        .textProperty()
                        .set("0.6"),
                () -> playground
                        .sampling()
                        .parameter(SamplingParameter.TOP_P)
                        .textProperty()
                        .set("wrong"),
                () -> playground
                        .sampling()
                        .parameter(SamplingParameter.SEED)
                        .sentProperty()
                        .set(true),
                () -> playground.sampling().streamProperty().set(true),
                () -> playground.template().familyProperty().set(Optional.of(FimFamily.QWEN)),
                () -> playground.endpoint().modelProperty().set("other"),
                () -> playground.endpoint().selectedProperty().set(Endpoint.BUILT_IN));
        for (int i = 0; i < changes.size(); i++) {
            playground.files().open(folder.resolve("a.fim.json"));
            assertThat(experiment.changedProperty().get())
                    .as("before change %s", i)
                    .isFalse();
            changes.get(i).run();
            assertThat(experiment.changedProperty().get()).as("change %s", i).isTrue();
            assertThat(experiment.titleProperty().get()).isEqualTo("*a.fim.json – FIM Playground");
        }
        playground.files().open(folder.resolve("a.fim.json"));
        playground.prefix().replace(0, 1, "g");
        playground.prefix().replace(0, 1, "f");
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void thatItWasSavedIsSaidUntilTheWindowHoldsSomethingElse() {
        playground.prefix().setText("def f():");
        assertThat(experiment.savedProperty().get()).isEmpty();
        experiment.saveAs(folder.resolve("lesson"));
        assertThat(experiment.savedProperty().get()).startsWith("Saved as lesson.fim.json at ");
        playground.suffix().setText("# more");
        assertThat(experiment.savedProperty().get()).isEmpty();
        experiment.save();
        assertThat(experiment.savedProperty().get()).startsWith("Saved as lesson.fim.json at ");
        playground.load(ExampleLibrary.load().getFirst());
        assertThat(experiment.savedProperty().get()).isEmpty();
    }

    @Test
    void nothingIsSaidToBeSavedThatWasNot() throws Exception {
        playground.prefix().setText("def f():");
        Files.writeString(folder.resolve("plain"), "no folder");
        experiment.saveAs(folder.resolve("plain").resolve("a.fim.json"));
        assertThat(playground.run().failure().shownProperty().get()).isTrue();
        assertThat(experiment.savedProperty().get()).isEmpty();
    }

    @Test
    void aRunIsSavedWithItsChunksAndComesBackIntoTheMiddle() throws Exception {
        playground.prefix().setText("def f():");
        playground.suffix().setText("\n");
        client.delta("return");
        client.delta(" 1");
        client.finish(FinishReason.STOP, 5, 2);
        playground.start();
        Path file = folder.resolve("run");

        experiment.saveAs(file);

        Experiment saved = saved("run.fim.json").experiment();
        RecordedResult result = saved.recording().orElseThrow().result();
        assertThat(result.text()).isEqualTo("return 1");
        assertThat(result.ended()).isEqualTo(RecordedResult.Ended.FINISHED);
        assertThat(result.chunks()).extracting(RecordedResult.Chunk::text).containsExactly("return", " 1");
        assertThat(result.timings().timeToFirstToken())
                .hasValue(result.chunks().getFirst().at());
        assertThat(result.timings().total())
                .isGreaterThanOrEqualTo(result.chunks().getLast().at());
        assertThat(result.usage().orElseThrow().totalTokens()).isEqualTo(7);
        assertThat(saved.isSealIntact()).isTrue();
        assertThat(experiment.changedProperty().get()).isFalse();
        assertThat(playground.files().recent()).containsExactly(folder.resolve("run.fim.json"));

        playground.load(ExampleLibrary.load().getFirst());
        assertThat(experiment.titleProperty().get()).isEqualTo("FIM Playground");
        UsageViewModel usage = playground.run().usage();
        assertThat(usage.presentProperty().get()).isFalse();
        playground.files().open(folder.resolve("run.fim.json"));
        assertThat(playground.middle().text()).isEqualTo("return 1");
        assertThat(usage.totalProperty().get()).isEqualTo("7");
        assertThat(usage.finishProperty().get()).startsWith("stop");
        playground.editing().history().undo();
        assertThat(usage.presentProperty().get()).isFalse();
        playground.editing().history().redo();
        assertThat(usage.totalProperty().get()).isEqualTo("7");
        assertThat(experiment.changedProperty().get()).isFalse();
        experiment.save();
        assertThat(saved("run.fim.json").experiment()).isEqualTo(saved);
    }

    @Test
    void theRepositoryContextIsSavedWithTheTextsOfItsFilesAndComesBack() throws Exception {
        Path other = Files.writeString(folder.resolve("other.py"), "def g():\r\n    pass\n");
        RepositoryViewModel repository = playground.repository();
        playground.prefix().setText("def f():");
        repository.nameProperty().set("shop");
        repository.pathProperty().set("src/f.py");
        repository.budgetProperty().set("500");
        repository.onProperty().set(true);
        repository.files().add(List.of(other));

        experiment.saveAs(folder.resolve("a.fim.json"));

        String path = repository.files().files().getFirst().path();
        ContextDraft chosen = new ContextDraft(
                "shop", "src/f.py", List.of(new ContextFile(path, Files.readString(other))), OptionalInt.of(500), true);
        assertThat(saved("a.fim.json").experiment().repository()).hasValue(chosen);
        assertThat(new ExperimentSchema().problems(Files.readString(folder.resolve("a.fim.json"))))
                .isEmpty();
        assertThat(experiment.changedProperty().get()).isFalse();
        Files.delete(other);
        open("small.fim.json", "{\"formatVersion\": 1, \"prefix\": \"a\"}");
        assertThat(repository.choice().chosen()).isEmpty();
        assertThat(experiment.changedProperty().get()).isFalse();

        playground.files().open(folder.resolve("a.fim.json"));

        assertThat(repository.choice().chosen()).hasValue(chosen);
        playground.load(ExampleLibrary.load().getFirst());
        assertThat(repository.onProperty().get())
                .as("another's context is not sent with an example")
                .isFalse();
        playground.editing().history().undo();
        assertThat(repository.choice().chosen()).hasValue(chosen);
        assertThat(experiment.changedProperty().get()).isFalse();
        repository.budgetProperty().set("501");
        assertThat(experiment.changedProperty().get()).isTrue();
        repository.budgetProperty().set("500");
        repository.onProperty().set(false);
        experiment.save();
        assertThat(saved("a.fim.json").experiment().repository().orElseThrow().sent())
                .isFalse();
    }

    @Test
    void aResultIsNotSavedWithARepositoryThatItIsNotOf() throws Exception {
        playground.prefix().setText("def f():");
        runs("first", FinishReason.STOP, 2);
        playground.repository().nameProperty().set("shop");
        experiment.saveAs(folder.resolve("a.fim.json"));
        assertThat(savedResult("a.fim.json").text()).isEqualTo("first");

        playground.repository().onProperty().set(true);
        experiment.save();

        assertThat(saved("a.fim.json").experiment().recording()).isEmpty();
    }

    @Test
    void aMiddleThatIsBackByUndoOfALaterRunIsSavedWithItsOwnFacts() throws Exception {
        playground.prefix().setText("def f():");
        runs("first", FinishReason.LENGTH, 2);
        experiment.saveAs(folder.resolve("a.fim.json"));
        RecordedResult first = savedResult("a.fim.json");
        runs("second", FinishReason.STOP, 3);
        experiment.save();
        assertThat(savedResult("a.fim.json").text()).isEqualTo("second");

        playground.editing().history().undo();
        assertThat(experiment.changedProperty().get()).isTrue();
        experiment.save();

        assertThat(playground.middle().text()).isEqualTo("first");
        assertThat(savedResult("a.fim.json")).isEqualTo(first);
        assertThat(experiment.changedProperty().get()).isFalse();
        playground.editing().history().redo();
        experiment.save();
        assertThat(savedResult("a.fim.json").text()).isEqualTo("second");
        assertThat(savedResult("a.fim.json").finishReason()).hasValue(FinishReason.STOP);
    }

    @Test
    void theMiddleOfAFileIsSavedAgainAfterUndoOfARunThatWasSavedOverIt() throws Exception {
        playground.prefix().setText("def f():");
        runs("first", FinishReason.LENGTH, 2);
        experiment.saveAs(folder.resolve("a.fim.json"));
        Experiment first = saved("a.fim.json").experiment();
        playground.load(ExampleLibrary.load().getFirst());
        playground.files().open(folder.resolve("a.fim.json"));
        runs("second", FinishReason.STOP, 3);
        experiment.save();

        playground.editing().history().undo();
        experiment.save();

        assertThat(saved("a.fim.json").experiment()).isEqualTo(first);
    }

    @Test
    void aMiddleThatIsBackByUndoOfAnotherPromptIsSaved() throws Exception {
        playground.prefix().setText("def f():");
        runs("first", FinishReason.LENGTH, 2);
        playground.load(ExampleLibrary.load().getFirst());
        playground.editing().history().undo();

        experiment.saveAs(folder.resolve("a.fim.json"));

        assertThat(savedResult("a.fim.json").text()).isEqualTo("first");
    }

    @Test
    void aRestoredRunIsSavedWithItsMiddleAndItsFacts() throws Exception {
        Run kept = SampleRuns.finished(0, "return 1", 0.7);
        playground.restore(kept);

        experiment.saveAs(folder.resolve("a.fim.json"));

        RecordedResult result = savedResult("a.fim.json");
        assertThat(result.text()).isEqualTo("return 1");
        assertThat(result.ended()).isEqualTo(RecordedResult.Ended.FINISHED);
        assertThat(result.usage()).isEqualTo(kept.outcome().result().usage());
        assertThat(result.finishReason()).isEqualTo(kept.outcome().result().finishReason());
        assertThat(result.timings()).isEqualTo(kept.outcome().result().timings());
        assertThat(saved("a.fim.json").experiment().isSealIntact()).isTrue();
        assertThat(experiment.changedProperty().get()).isFalse();
    }

    @Test
    void aResultIsNotSavedWithAPromptThatItIsNotOfNorWhenItIsNotWanted() throws Exception {
        playground.prefix().setText("def f():");
        client.delta("return 1");
        client.finish(FinishReason.STOP, 5, 2);
        playground.start();
        experiment.saveAs(folder.resolve("a.fim.json"));
        assertThat(saved("a.fim.json").experiment().recording()).isPresent();

        experiment.resultKeptProperty().set(false);
        assertThat(experiment.changedProperty().get()).isTrue();
        experiment.save();
        assertThat(saved("a.fim.json").experiment().recording()).isEmpty();

        experiment.resultKeptProperty().set(true);
        playground.prefix().setText("def g():");
        experiment.save();
        assertThat(saved("a.fim.json").experiment().recording()).isEmpty();
    }

    @Test
    void aResultChangedByHandIsToldOf() throws Exception {
        playground.prefix().setText("def f():");
        client.delta("return 1");
        client.finish(FinishReason.STOP, 5, 2);
        playground.start();
        experiment.saveAs(folder.resolve("a.fim.json"));

        open("b.fim.json", Files.readString(folder.resolve("a.fim.json")).replace("return 1", "return 2"));

        assertThat(notice().sentences()).hasSize(1).first().asString().contains("SHA-256");
        assertThat(playground.middle().text()).isEqualTo("return 2");
        open(
                "c.fim.json",
                "{\"formatVersion\": 1, \"prefix\": \"a\", \"result\": {\"ended\": \"finished\", \"text\": \"b\"}}");
        assertThat(notice().sentences()).singleElement().asString().contains("has no SHA-256");
    }

    @Test
    void aFileChangedOnDiskIsNotReplacedUnasked() throws IOException {
        Path file = open("a.fim.json", FILE);
        playground.prefix().setText("mine");
        Files.writeString(file, FILE.replace("fn f()", "fn theirs()"));

        experiment.save();

        assertThat(file).content().contains("theirs").doesNotContain("mine");
        assertThat(notice().title()).contains("was changed by another program");
        experiment.notice().act(action("overwrite"));
        assertThat(file).content().contains("mine");
        assertThat(experiment.changedProperty().get()).isFalse();
        experiment.save();
        assertThat(experiment.notice().noticeProperty().get()).isEmpty();

        Files.writeString(file, FILE.replace("fn f()", "fn theirs()"));
        experiment.save();
        experiment.notice().act(action("reload"));
        assertThat(playground.prefix().text()).contains("theirs");
        playground.editing().history().undo();
        assertThat(playground.prefix().text()).isEqualTo("mine");
    }

    @Test
    void whatWasToBeSavedIsWhatOverwritesThoughTheWindowHoldsSomethingElseByThen() throws IOException {
        Path file = open("a.fim.json", FILE);
        playground.prefix().setText("mine");
        Files.writeString(file, FILE.replace("fn f()", "fn theirs()"));
        experiment.save();
        playground.load(ExampleLibrary.load().getFirst());

        experiment.notice().act(action("overwrite"));

        assertThat(file).content().contains("mine").doesNotContain("theirs", "quick_sort");
        assertThat(experiment.file()).isEmpty();
    }

    @Test
    void aFileThatIsReadLateDoesNotTakeTheWindowThatTurnedToAnother() throws IOException {
        Path file = open("a.fim.json", FILE);
        String fingerprint = experiment.fingerprint().orElseThrow();
        Queue<Runnable> later = new ArrayDeque<>();
        PlaygroundViewModel slow = new PlaygroundViewModel(
                new CompletionRunner(client, new ConnectionSource(new FakeEngine(), _ -> null)),
                new FakeEngine(),
                Endpoint.BUILT_IN,
                new Pairs(),
                new NoCode(),
                later::add,
                Runnable::run);
        slow.experiment().resume(file, fingerprint);
        slow.load(ExampleLibrary.load().getFirst());
        for (Runnable task = later.poll(); task != null; task = later.poll()) {
            task.run();
        }
        assertThat(slow.experiment().file()).isEmpty();
        assertThat(slow.experiment().canSave()).isFalse();
    }

    @Test
    void workingOnAFileAgainLeavesTheWindowAsItIsAndSavingKnowsWhatTheDiskHeld() throws IOException {
        Path file = open("a.fim.json", FILE);
        String fingerprint = experiment.fingerprint().orElseThrow();
        playground.load(ExampleLibrary.load().getFirst());
        String typed = playground.prefix().text();

        experiment.resume(file, fingerprint);
        assertThat(playground.prefix().text()).isEqualTo(typed);
        assertThat(experiment.titleProperty().get()).isEqualTo("*a.fim.json – FIM Playground");
        Files.writeString(file, FILE.replace("fn f()", "fn theirs()"));
        experiment.resume(file, fingerprint);
        experiment.save();
        assertThat(notice().title()).contains("was changed by another program");

        experiment.resume(folder.resolve("gone.fim.json"), fingerprint);
        assertThat(experiment.file()).hasValue(file);
    }

    @Test
    void aNewerFileIsReadOnlyAndSavedElsewhereOnlyAfterAWarning() throws Exception {
        Path file = open("new.fim.json", FILE.replace("\"formatVersion\": 1", "\"formatVersion\": 9"));

        assertThat(experiment.canSave()).isFalse();
        assertThat(experiment.titleProperty().get()).isEqualTo("new.fim.json (read-only) – FIM Playground");
        assertThat(notice().sentences()).first().asString().contains("format version 9");
        experiment.saveAs(folder.resolve("old.fim.json"));
        assertThat(folder.resolve("old.fim.json")).doesNotExist();
        assertThat(notice().sentences()).first().asString().contains("may be lost");

        playground.suffix().setText("changed after the question");
        experiment.notice().act(action("save-anyway"));

        assertThat(folder.resolve("old.fim.json")).content().doesNotContain("changed after");
        ExperimentDocument saved = saved("old.fim.json");
        assertThat(saved.formatVersion()).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("old.fim.json"))).contains("somebody");
        assertThat(file).hasContent(FILE.replace("\"formatVersion\": 1", "\"formatVersion\": 9"));
        assertThat(experiment.canSave()).isTrue();
    }

    @Test
    void aDamagedExperimentChangesNothing() throws IOException {
        open("a.fim.json", FILE);
        playground.prefix().setText("mine");
        open("b.fim.json", FILE.replace("0.5", "\"half\""));

        FailureViewModel failure = playground.run().failure();
        assertThat(failure.shownProperty().get()).isTrue();
        assertThat(failure.sentenceProperty().get()).contains("/parameters/top_p (line 9): this must be a number");
        assertThat(playground.prefix().text()).isEqualTo("mine");
        assertThat(experiment.titleProperty().get()).isEqualTo("*a.fim.json – FIM Playground");
    }

    @Test
    void whatCannotBeSavedIsToldAndStays() throws IOException {
        Path file = open("a.fim.json", FILE);
        playground.sampling().parameter(SamplingParameter.TOP_P).textProperty().set("half");
        experiment.save();
        assertThat(playground.run().failure().sentenceProperty().get()).contains("top_p takes a number above 0");
        assertThat(file).hasContent(FILE);

        playground.sampling().parameter(SamplingParameter.TOP_P).textProperty().set("0.5");
        experiment.saveAs(folder.resolve("missing/a.fim.json"));
        assertThat(playground.run().failure().sentenceProperty().get()).contains("its folder is not there");
        assertThat(experiment.titleProperty().get()).contains("a.fim.json");

        playground.prefix().setText("half \ud83d");
        experiment.save();
        assertThat(playground.run().failure().sentenceProperty().get()).contains("half of a character");
        assertThat(playground.prefix().text()).isEqualTo("half \ud83d");
        assertThat(file).hasContent(FILE);
    }

    @Test
    void anotherProgramsFileIsTakenOverWithAReportAndHasNoFileOfItsOwn() throws IOException {
        open("a.fim.json", FILE);
        open("request.json", """
                {"model": "m", "prompt": "<|fim_prefix|>def f():<|fim_suffix|>x<|fim_middle|>", "n": 2}
                """);

        assertThat(playground.prefix().text()).isEqualTo("def f():");
        assertThat(playground.suffix().text()).isEqualTo("x");
        assertThat(notice().title())
                .isEqualTo("request.json was taken over as a completion request, as far as it fits:");
        assertThat(notice().sentences()).hasSize(2);
        assertThat(experiment.canSave()).isFalse();
        assertThat(experiment.titleProperty().get()).isEqualTo("FIM Playground");
        assertThat(playground.files().recent()).hasSize(2);
    }

    @Test
    void aTemplateOfOnesOwnIsKept() throws Exception {
        playground.prefix().setText("a");
        playground.template().patternProperty().set("{suffix}<x>{prefix}");
        playground.template().familyProperty().set(Optional.empty());
        experiment.saveAs(folder.resolve("own.fim.json"));
        assertThat(saved("own.fim.json").experiment().template())
                .isEqualTo(new TemplateChoice.Own("{suffix}<x>{prefix}"));
    }

    @Test
    void aFileThatSaysOnlyThePromptIsUnchangedInAnyWindow() throws IOException {
        playground.sampling().streamProperty().set(false);
        open("small.fim.json", "{\"formatVersion\": 1, \"prefix\": \"a\"}");
        assertThat(experiment.changedProperty().get()).isFalse();
        open("builtin.fim.json", "{\"formatVersion\": 1, \"prefix\": \"a\", \"endpoint\": {\"kind\": \"builtin\"}}");
        assertThat(experiment.changedProperty().get()).isFalse();
        assertThat(playground.endpoint().modelProperty().get()).isEqualTo("tiny-fim");
    }

    @Test
    void savingAFileThatLeavesItsEndpointOpenKeepsItOpenAndItsSealWhole() throws Exception {
        String small = "{\"formatVersion\": 1, \"prefix\": \"a\"}";
        open("a.fim.json", small);
        client.delta("b");
        client.finish(FinishReason.STOP, 1, 1);
        playground.start();
        experiment.save();

        Experiment saved = saved("a.fim.json").experiment();
        assertThat(saved.destination()).isEmpty();
        assertThat(saved.recording()).isPresent();
        playground.load(ExampleLibrary.load().getFirst());
        playground.files().open(folder.resolve("a.fim.json"));
        experiment.save();
        assertThat(saved("a.fim.json").experiment()).isEqualTo(saved);
        assertThat(saved.isSealIntact()).isTrue();
    }

    private void runs(String middle, FinishReason reason, int tokens) {
        client.delta(middle);
        client.finish(reason, 5, tokens);
        playground.start();
    }

    private RecordedResult savedResult(String name) throws Exception {
        return saved(name).experiment().recording().orElseThrow().result();
    }

    private Path open(String name, String content) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content);
        playground.files().open(file);
        return file;
    }

    private ExperimentDocument saved(String name) throws Exception {
        return ExperimentReader.read(Files.readString(folder.resolve(name)));
    }

    private NoticeViewModel.Notice notice() {
        return experiment.notice().noticeProperty().get().orElseThrow();
    }

    private NoticeViewModel.Action action(String id) {
        return notice().actions().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
