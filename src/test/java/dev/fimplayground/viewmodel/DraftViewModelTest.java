package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.Draft;
import dev.fimplayground.document.DraftFolder;
import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.ContextFile;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.syntax.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real files; everything runs at once but the pause, which ends when the test says so. */
class DraftViewModelTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void place() {
        folder = temporary.resolve("drafts");
    }

    /** A window without a view. */
    private final class Window {
        private final Queue<Runnable> pauses = new ArrayDeque<>();
        private final ScriptedClient client = new ScriptedClient();
        private final FakeEngine engine = new FakeEngine();
        private final PlaygroundViewModel playground;
        private final DraftViewModel draft;

        Window() {
            this(Runnable::run);
        }

        /** @param runs where runs are: at once, they must have been scripted to their end */
        Window(Executor runs) {
            playground = new PlaygroundViewModel(
                    new CompletionRunner(client, new ConnectionSource(engine, _ -> null)),
                    engine,
                    Endpoint.BUILT_IN,
                    new Pairs(),
                    new NoCode(),
                    runs,
                    Runnable::run);
            draft = new DraftViewModel(playground, pauses::add, Runnable::run, Runnable::run);
            draft.open(() -> new DraftFolder(folder).take(), _ -> {});
            pass();
        }

        /** The pause ends, however often. */
        void pass() {
            List<Runnable> due = new ArrayList<>(pauses);
            pauses.clear();
            due.forEach(Runnable::run);
        }

        /** Returns when the delta is part of the middle. */
        void stream(String delta) throws InterruptedException {
            String wanted = playground.middle().text() + delta;
            CountDownLatch there = new CountDownLatch(1);
            playground.middle().onWork(() -> {
                if (playground.middle().text().equals(wanted)) {
                    there.countDown();
                }
            });
            client.delta(delta);
            assertThat(there.await(10, TimeUnit.SECONDS)).isTrue();
        }

        List<String> texts() {
            return List.of(
                    playground.prefix().text(),
                    playground.middle().text(),
                    playground.suffix().text());
        }

        EditHistory history() {
            return playground.editing().history();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(each -> each.toString().endsWith(".draft.json")).toList();
        }
    }

    /** As after a kill: nothing is saved at the end, and the lock goes with the process. */
    private Window reopened(Window killed) throws IOException {
        Path kept = files().getFirst();
        byte[] content = Files.readAllBytes(kept);
        killed.draft.close();
        Files.write(kept, content);
        return new Window();
    }

    @Test
    void whatWasTypedIsOnTheDiskAfterOnePauseAndBackAtTheNextStart() throws IOException {
        Window window = new Window();
        window.playground.prefix().setText("def f():\n");
        window.playground.suffix().setText("\n# end");
        window.pass();
        assertThat(reopened(window).texts()).containsExactly("def f():\n", "", "\n# end");
    }

    @Test
    void theExperimentFileIsStillOpenAndItsChangesAreToldApart() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("a.fim.json"),
                "{\"formatVersion\": 1, \"prefix\": [\"def f():\"], \"suffix\": [\"\"]}");
        Window window = new Window();
        window.playground.files().open(file);
        window.playground.prefix().setText("def g():");
        window.pass();
        Window again = reopened(window);
        assertThat(again.playground.experiment().file()).contains(file);
        assertThat(again.playground.experiment().changedProperty().get()).isTrue();
        assertThat(again.playground.prefix().text()).isEqualTo("def g():");
    }

    @Test
    void theRepositoryAroundTheHoleComesBackAndItsFilesAreReadAgain() throws IOException {
        Path near = Files.writeString(temporary.resolve("near.py"), "x = 1\n");
        Path gone = Files.writeString(temporary.resolve("gone.py"), "y = 1\n");
        Window window = new Window();
        window.playground.repository().files().add(List.of(gone, near));
        window.playground.repository().onProperty().set(true);
        window.playground.repository().nameProperty().set("shop");
        window.playground.repository().pathProperty().set("src/hole.py");
        window.playground.repository().budgetProperty().set("1000");
        window.pass();
        Files.writeString(near, "x = 2\n");
        Files.delete(gone);
        Window second = reopened(window);
        RepositoryViewModel again = second.playground.repository();
        assertThat(again.onProperty().get()).isTrue();
        assertThat(again.nameProperty().get()).isEqualTo("shop");
        assertThat(again.pathProperty().get()).isEqualTo("src/hole.py");
        assertThat(again.budgetProperty().get()).isEqualTo("1000");
        assertThat(again.choice().chosen().orElseThrow().files())
                .containsExactly(new ContextFile("near.py", "x = 2\n"));
        assertThat(again.files().problemProperty().get()).contains("gone.py");
        assertThat(again.files().files())
                .extracting(file -> file.readProperty().get())
                .satisfiesExactly(
                        lost -> assertThat(lost).startsWith("not sent: "),
                        read -> assertThat(read).startsWith("read at "));
        second.pass();
        Files.writeString(gone, "y = 3\n");
        assertThat(reopened(second)
                        .playground
                        .repository()
                        .choice()
                        .chosen()
                        .orElseThrow()
                        .files())
                .containsExactly(new ContextFile("gone.py", "y = 3\n"), new ContextFile("near.py", "x = 2\n"));
    }

    @Test
    void filesThatLieNowhereComeBackWholeAmongTheOthersAndTheExperimentIsUnchanged() throws IOException {
        Path near = Files.writeString(temporary.resolve("near.py"), "x = 1\n");
        Path file = Files.writeString(temporary.resolve("a.fim.json"), """
                {"formatVersion": 1, "prefix": ["def f():"], "suffix": [""],
                 "repository": {"name": "shop", "path": "src/f.py", "sent": true,
                   "files": [{"path": "src/one.py", "text": ["one = 1", ""]}, {"path": "src/two.py", "text": ["文 = '🙂'\\r", ""]}]}}
                """);
        Window window = new Window();
        window.playground.files().open(file);
        assertThat(window.playground.repository().files().files()).hasSize(2);
        assertThat(window.playground.experiment().changedProperty().get()).isFalse();
        window.pass();
        Window again = reopened(window);
        assertThat(again.playground.repository().files().files())
                .extracting(each -> each.file().content())
                .containsExactly("one = 1\n", "文 = '🙂'\r\n");
        assertThat(again.playground.experiment().changedProperty().get()).isFalse();

        RepositoryViewModel repository = again.playground.repository();
        repository.files().add(List.of(near));
        repository.files().move(repository.files().files().getLast(), 1);
        again.pass();
        assertThat(reopened(again).playground.repository().files().files())
                .extracting(each -> each.file().content())
                .containsExactly("one = 1\n", "x = 1\n", "文 = '🙂'\r\n");
    }

    @Test
    void anExperimentFileThatIsGoneIsNoLongerOpen() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("a.fim.json"),
                "{\"formatVersion\": 1, \"prefix\": [\"def f():\"], \"suffix\": [\"\"]}");
        Window window = new Window();
        window.playground.files().open(file);
        window.pass();
        Files.delete(file);
        Window again = reopened(window);
        assertThat(again.playground.experiment().file()).isEmpty();
        assertThat(again.playground.prefix().text()).isEqualTo("def f():");
    }

    @Test
    void everythingThatWasSetComesBack() throws IOException {
        Window window = new Window();
        PlaygroundViewModel before = window.playground;
        before.hole().paste("a = <FILL_HERE>\nb = 2");
        before.prefix().languageProperty().set(Language.RUST);
        before.template().familyProperty().set(Optional.of(FimFamily.CODESTRAL));
        before.sampling()
                .parameter(SamplingParameter.TEMPERATURE)
                .textProperty()
                .set("1,5");
        before.sampling().parameter(SamplingParameter.MAX_TOKENS).sentProperty().set(false);
        before.sampling().parameter(SamplingParameter.SEED).set(OptionalDouble.of(7));
        before.sampling().stop().typedProperty().set("\\n\\n");
        before.sampling().stop().add();
        before.sampling().stop().typedProperty().set("half");
        before.sampling().streamProperty().set(false);
        before.endpoint().selectedProperty().set(Endpoint.MODEL_STUDIO);
        before.endpoint().modelProperty().set("qwen2.5-coder-7b-instruct");
        before.prefix().select(new TextSelection(1, 3));
        before.suffix().select(TextSelection.at(2));
        window.pass();
        PlaygroundViewModel after = reopened(window).playground;
        assertThat(after.prefix().languageProperty().get()).isEqualTo(Language.RUST);
        assertThat(after.template().familyProperty().get()).contains(FimFamily.CODESTRAL);
        assertThat(after.sampling()
                        .parameter(SamplingParameter.TEMPERATURE)
                        .textProperty()
                        .get())
                .isEqualTo("1,5");
        assertThat(after.sampling()
                        .parameter(SamplingParameter.MAX_TOKENS)
                        .sentProperty()
                        .get())
                .isFalse();
        assertThat(after.sampling().parameter(SamplingParameter.SEED).value()).hasValue(7);
        assertThat(after.sampling().stop().strings()).containsExactly("\n\n");
        assertThat(after.sampling().stop().typedProperty().get()).isEqualTo("half");
        assertThat(after.sampling().streamProperty().get()).isFalse();
        assertThat(after.endpoint().selectedProperty().get()).isEqualTo(Endpoint.MODEL_STUDIO);
        assertThat(after.endpoint().modelProperty().get()).isEqualTo("qwen2.5-coder-7b-instruct");
        assertThat(after.prefix().selectionProperty().get()).isEqualTo(new TextSelection(1, 3));
        assertThat(after.suffix().selectionProperty().get()).isEqualTo(TextSelection.at(2));
    }

    @Test
    void undoGoesOnOverTheRestartThroughRunsExamplesHolesAndEdits() throws IOException {
        Window window = new Window();
        List<List<String>> stages = new ArrayList<>();
        stages.add(window.texts());
        window.playground.prefix().setText("a = \nb = 2\n");
        stages.add(window.texts());
        window.playground.prefix().select(new TextSelection(4, 5));
        window.playground.hole().cut(window.playground.prefix());
        stages.add(window.texts());
        window.client.delta("12");
        window.client.finish(FinishReason.STOP, 3, 1);
        window.playground.start();
        stages.add(window.texts());
        window.playground.editing().acceptWord();
        stages.add(window.texts());
        window.playground.load(ExampleLibrary.load().getFirst());
        stages.add(window.texts());
        window.playground.suffix().replace(0, 0, "# more");
        stages.add(window.texts());
        window.pass();

        Window again = reopened(window);
        assertThat(again.texts()).isEqualTo(stages.getLast());
        for (List<String> stage : stages.reversed().subList(1, stages.size())) {
            again.history().undo();
            assertThat(again.texts()).isEqualTo(stage);
        }
        assertThat(again.history().undoableProperty().get()).isFalse();
        for (List<String> stage : stages.subList(1, stages.size())) {
            again.history().redo();
            assertThat(again.texts()).isEqualTo(stage);
        }
    }

    @Test
    void randomEditingIsUndoneTheSameWithAndWithoutARestart() throws IOException {
        long seed = new Random().nextLong();
        System.out.println("seed of randomEditing: " + seed);
        Random random = new Random(seed);
        Window window = new Window();
        List<List<String>> stages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            stages.add(window.texts());
            DocumentViewModel document = random.nextBoolean() ? window.playground.prefix() : window.playground.suffix();
            int length = document.lengthProperty().get();
            int from = random.nextInt(length + 1);
            document.replace(
                    from, from + random.nextInt(length - from + 1), "x\n文🙂".repeat(1 + random.nextInt(3)) + i);
        }
        stages.add(window.texts());
        window.pass();
        Window again = reopened(window);
        for (List<String> stage : stages.reversed()) {
            assertThat(again.texts()).isEqualTo(stage);
            again.history().undo();
        }
    }

    @Test
    void undoIsKeptUpToItsBoundAndTheTextWhole() throws IOException {
        Window window = new Window();
        String large = "x".repeat(300_000);
        window.playground.prefix().setText(large);
        window.playground.suffix().setText("later");
        window.pass();
        Window again = reopened(window);
        assertThat(again.playground.prefix().text()).isEqualTo(large);
        again.history().undo();
        assertThat(again.playground.suffix().text()).isEmpty();
        assertThat(again.history().undoableProperty().get()).isFalse();
    }

    @Test
    void aStepWithAValueThatCannotBeWrittenKeepsItsTexts() throws IOException {
        Window window = new Window();
        window.playground.prefix().setText("before");
        List<String> unkept = new ArrayList<>();
        window.playground
                .editing()
                .replacePrompt("after", "", Optional.empty(), List.of(new ValueEdit<>(unkept::add, "old", "new")));
        window.pass();
        Window again = reopened(window);
        again.history().undo();
        assertThat(again.playground.prefix().text()).isEqualTo("before");
        again.history().undo();
        assertThat(again.playground.prefix().text()).isEmpty();
    }

    @Test
    void undoOfADraftThatWasEditedByHandIsLeftOut() throws IOException {
        Window window = new Window();
        window.playground.prefix().setText("abc");
        window.pass();
        window.draft.close();
        Path file = files().getFirst();
        Files.writeString(file, Files.readString(file).replaceFirst("\"abc\"", "\"by hand\""));
        Window again = new Window();
        assertThat(again.playground.prefix().text()).isEqualTo("by hand");
        assertThat(again.history().undoableProperty().get()).isFalse();
    }

    @Test
    void aRunUnderWayIsKeptWithTheTextSoFar() throws Exception {
        Window window = new Window(Thread::startVirtualThread);
        window.playground.prefix().setText("a = ");
        window.playground.start();
        window.stream("1 + ");
        window.pass();
        window.stream("2");
        window.pass();
        window.stream(" not any more");
        assertThat(reopened(window).texts()).containsExactly("a = ", "1 + 2", "");
    }

    @Test
    void whatHasNotChangedIsNotWrittenAgain() throws IOException {
        Window window = new Window();
        window.playground.prefix().setText("a");
        window.pass();
        Path file = files().getFirst();
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        window.playground.prefix().select(TextSelection.at(1));
        window.pass();
        window.playground.prefix().select(TextSelection.START);
        window.playground.sampling().streamProperty().set(false);
        window.playground.sampling().streamProperty().set(true);
        window.pass();
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(FileTime.fromMillis(0));
        window.playground.sampling().streamProperty().set(false);
        window.pass();
        assertThat(Files.getLastModifiedTime(file)).isNotEqualTo(FileTime.fromMillis(0));
    }

    @Test
    void whatWasTypedBeforeTheDraftWasReadIsPutAtItsCaret() throws IOException {
        Window first = new Window();
        first.playground.prefix().setText("ab");
        first.playground.prefix().select(TextSelection.at(1));
        first.draft.close();
        Window second = new Window();
        second.draft.close();
        Window typing = new Window();
        typing.draft.close();
        PlaygroundViewModel playground = typing.playground;
        playground.prefix().setText("X");
        Queue<Runnable> pauses = new ArrayDeque<>();
        new DraftViewModel(playground, pauses::add, Runnable::run, Runnable::run)
                .open(() -> new DraftFolder(folder).take(), _ -> {});
        assertThat(playground.prefix().text()).isEqualTo("aXb");
    }

    @Test
    void aDiskThatRefusesIsToldOnceAndTriedAgain() throws IOException {
        Window window = new Window();
        Path away = temporary.resolve("away");
        Files.move(folder, away);
        Files.writeString(folder, "in the way");
        window.playground.prefix().setText("a");
        window.pass();
        FailureViewModel failure = window.playground.run().failure();
        assertThat(failure.sentenceProperty().get()).contains("cannot be kept");
        failure.dismiss();
        window.playground.prefix().setText("b");
        window.pass();
        assertThat(failure.shownProperty().get()).isFalse();
        Files.delete(folder);
        window.playground.prefix().setText("c");
        window.pass();
        Draft kept = new DraftFolder(folder).take().draft().orElseThrow();
        assertThat(kept.prefix()).isEqualTo("c");
    }
}
