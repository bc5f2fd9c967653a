package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a real file; everything runs at once but the pause. */
class SettingsViewModelTest {
    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void place() {
        folder = temporary.resolve("config");
    }

    private final class Window {
        private final Queue<Runnable> pauses = new ArrayDeque<>();
        private final FakeEngine engine = new FakeEngine();
        private final PlaygroundViewModel playground = new PlaygroundViewModel(
                new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
                engine,
                Endpoint.BUILT_IN,
                new Pairs(),
                new NoCode(),
                Runnable::run,
                Runnable::run);
        private final SettingsViewModel settings;

        Window() {
            SettingsFile file = new SettingsFile(folder);
            settings = new SettingsViewModel(
                    file, file.load(), playground.run().failure(), pauses::add, Runnable::run, Runnable::run);
            settings.keep(playground);
        }

        void pass() {
            while (!pauses.isEmpty()) {
                pauses.remove().run();
            }
        }
    }

    @Test
    void aNewWindowWritesNothing() {
        Window window = new Window();
        window.pass();
        window.settings.close();
        assertThat(folder).doesNotExist();
    }

    @Test
    void whatWasChosenIsChosenAtTheNextStart() {
        Window window = new Window();
        AppearanceViewModel appearance = window.playground.appearance();
        appearance.themeProperty().set(ThemeChoice.DARK);
        appearance.zoomTo(17);
        appearance.samplingShownProperty().set(false);
        appearance.dividers().put("panes", List.of(0.25, 0.5));
        window.playground.middle().viewProperty().set(MiddleView.RAW);
        window.pass();
        PlaygroundViewModel after = new Window().playground;
        assertThat(after.appearance().themeProperty().get()).isEqualTo(ThemeChoice.DARK);
        assertThat(after.appearance().editorFontSizeProperty().get()).isEqualTo(17);
        assertThat(after.appearance().samplingShownProperty().get()).isFalse();
        assertThat(after.appearance().dividers()).containsEntry("panes", List.of(0.25, 0.5));
        assertThat(after.middle().viewProperty().get()).isEqualTo(MiddleView.RAW);
    }

    @Test
    void aServerOfOnesOwnComesBackWithTheNameOfItsKeysVariableAndItsLimits() throws IOException {
        Window window = new Window();
        CustomEndpointViewModel form = window.playground.endpoint().custom();
        form.baseUrlProperty().set("http://10.1.2.3:8000/v1");
        form.modelProperty().set("my-model");
        form.keyVariableProperty().set("MY_KEY");
        form.plainHttpAllowedProperty().set(true);
        form.readingProperty().set(StreamReading.CUMULATIVE);
        form.silence().textProperty().set("77");
        window.playground.endpoint().useCustom();
        window.playground.endpoint().modelProperty().set("other-model");
        window.pass();
        EndpointViewModel after = new Window().playground.endpoint();
        Endpoint endpoint = after.selectedProperty().get();
        assertThat(endpoint.kind()).isEqualTo(EndpointKind.CUSTOM);
        assertThat(endpoint.baseUrl()).contains(URI.create("http://10.1.2.3:8000/v1"));
        assertThat(endpoint.keyVariable()).contains("MY_KEY");
        assertThat(endpoint.plainHttpAllowed()).isTrue();
        assertThat(endpoint.reading()).isEqualTo(StreamReading.CUMULATIVE);
        assertThat(after.timeoutsProperty().get().silence()).isEqualTo(Duration.ofSeconds(77));
        assertThat(after.modelProperty().get()).isEqualTo("other-model");
    }

    @Test
    void aKeyLeftInTheFormIsNotKeptWhenAnotherServerIsChosen() throws IOException {
        Window window = new Window();
        EndpointViewModel endpoint = window.playground.endpoint();
        endpoint.custom().keyVariableProperty().set("sk-0123456789");
        Endpoint other =
                Endpoint.custom("Other", URI.create("http://127.0.0.1:9/v1"), Optional.of("MY_KEY"), List.of("coder"));
        endpoint.choose(other, "coder");
        window.pass();
        assertThat(Files.readString(folder.resolve("settings.json")))
                .contains("MY_KEY")
                .doesNotContain("sk-0123");
    }

    @Test
    void eachEndpointsModelComesBackAndOneThatNobodyChoseStaysTheUsual() {
        Window window = new Window();
        EndpointViewModel endpoint = window.playground.endpoint();
        endpoint.selectedProperty().set(Endpoint.MODEL_STUDIO);
        endpoint.modelProperty().set("qwen-coder-turbo-latest");
        endpoint.selectedProperty().set(Endpoint.BUILT_IN);
        window.pass();
        EndpointViewModel after = new Window().playground.endpoint();
        assertThat(after.selectedProperty().get()).isEqualTo(Endpoint.BUILT_IN);
        after.selectedProperty().set(Endpoint.MODEL_STUDIO);
        assertThat(after.modelProperty().get()).isEqualTo("qwen-coder-turbo-latest");
    }

    @Test
    void theFilesOpenedLastComeBack() throws IOException {
        Path file = Files.writeString(temporary.resolve("a.py"), "a = 1\n");
        Window window = new Window();
        window.playground.files().open(file);
        window.pass();
        assertThat(new Window().playground.files().recent()).containsExactly(file);
    }

    @Test
    void manyChangesCostOneWriting() throws IOException {
        Window window = new Window();
        for (int i = 1; i < 50; i++) {
            window.playground.appearance().dividers().put("panes", List.of(i / 100.0, 0.7));
        }
        assertThat(window.pauses).hasSize(1);
        window.pass();
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("0.49");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldOnceAndTheWindowGoesOn() throws IOException {
        Files.writeString(folder, "in the way");
        Window window = new Window();
        window.playground.run().failure().dismiss();
        window.playground.appearance().zoomIn();
        window.pass();
        FailureViewModel failure = window.playground.run().failure();
        assertThat(failure.sentenceProperty().get()).contains("cannot be kept for the next start");
        failure.dismiss();
        window.playground.appearance().zoomIn();
        window.pass();
        assertThat(failure.shownProperty().get()).isFalse();
        assertThat(window.playground.appearance().editorFontSizeProperty().get())
                .isEqualTo(15);
    }

    @Test
    void theEndWritesWhatIsStillDue() {
        Window window = new Window();
        window.playground.appearance().zoomTo(20);
        window.settings.close();
        window.pass();
        assertThat(new Window().playground.appearance().editorFontSizeProperty().get())
                .isEqualTo(20);
    }
}
