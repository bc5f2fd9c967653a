package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.app.instance.Start;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The app as the toolkit starts it. */
class FimPlaygroundTest {
    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();

    @TempDir
    private Path home;

    private FimPlayground app;
    private TestWindow window;

    @BeforeEach
    void start() throws InterruptedException {
        Fx.start();
        System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
        open();
        Fx.awaitTrue("the first example", () -> shownCounts().startsWith("14 lines"));
    }

    private void open() throws InterruptedException {
        app = new FimPlayground();
        app.init();
        window = TestWindow.of(Fx.call(() -> {
            Stage stage = new Stage();
            app.start(stage);
            return stage;
        }));
    }

    private String shownCounts() {
        return ((Labeled) window.find(".pane-header .fact")).getText();
    }

    @AfterEach
    void stop() {
        close();
        System.clearProperty(AppFolders.HOME_PROPERTY);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    private void close() {
        window.close();
        Fx.run(app::stop);
    }

    @Test
    void opensOnTheBuiltInModelWithAnExampleAndTheCaretInThePrefix() {
        assertThat(Fx.call(() -> ((Labeled) window.find("#endpoint")).getText()))
                .isEqualTo("Built-in model (offline)");
        assertThat(Fx.call(() -> window.find(".code-editor").isFocusWithin())).isTrue();
        assertThat(window.stage().getTitle()).isEqualTo("FIM Playground");
    }

    @Test
    void anExceptionOnTheWindowsThreadIsReportedAndTheWindowLivesOn() {
        Platform.runLater(() -> {
            throw new IllegalStateException("a defect on purpose");
        });
        Fx.awaitTrue("the report", () -> window.find("#failure").isVisible());
        window.type("x");
        assertThat(Fx.call(this::shownCounts)).isEqualTo("14 lines · 350 characters");
        window.focus(window.find("#dismiss")).press(KeyCode.SPACE);
        assertThat(window.find("#failure").isVisible()).isFalse();
    }

    @Test
    void textUndoThemeZoomDividersAndPlaceAreBackAtTheNextStartWithoutAQuestion() throws InterruptedException {
        window.press(KeyCode.CONTROL, KeyCode.HOME).type("z");
        window.press(KeyCode.CONTROL, KeyCode.PLUS).press(KeyCode.CONTROL, KeyCode.B);
        Fx.run(() -> {
            panes().setDividerPositions(0.3, 0.6);
            window.stage().setX(40);
            window.stage().setWidth(950);
        });
        Fx.settle();
        double[] dividers = Fx.call(() -> panes().getDividerPositions());
        close();
        open();
        Fx.awaitTrue("the draft", () -> prefix().startsWith("zdef"));
        assertThat(Fx.call(() -> panes().getDividerPositions())).containsExactly(dividers, within(0.005));
        assertThat(window.scene().lookup(".sampling")).isNull();
        assertThat(window.stage().getX()).isEqualTo(40);
        assertThat(window.stage().getWidth()).isEqualTo(950);
        assertThat(Fx.call(() -> window.find("#find").isVisible())).isFalse();
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Fx.call(this::prefix)).startsWith("def");
    }

    @Test
    void aWindowLeftEmptyComesBackEmptyAndNotWithTheExample() throws InterruptedException {
        window.press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.DELETE);
        Fx.awaitTrue("empty", () -> prefix().isEmpty());
        close();
        open();
        Fx.awaitTrue("the examples", () -> !((Control) window.find("#examples")).isDisabled());
        assertThat(Fx.call(this::prefix)).isEmpty();
    }

    @Test
    void damagedSettingsAndDraftsAreSetAsideWithASentenceAndTheWindowOpens() throws Exception {
        close();
        Files.writeString(home.resolve("config").resolve("settings.json"), "{\"appearance.theme\": ");
        try (Stream<Path> drafts = Files.list(home.resolve("data").resolve("drafts"))) {
            for (Path draft :
                    drafts.filter(each -> each.toString().endsWith(".json")).toList()) {
                Files.writeString(draft, "garbage");
            }
        }
        open();
        Fx.awaitTrue("the first example", () -> shownCounts().startsWith("14 lines"));
        Fx.awaitTrue("the sentence", () -> window.find("#failure").isVisible());
        assertThat(Fx.call(() -> ((Labeled) window.find("#failure .sentence")).getText()))
                .isEqualTo("The settings could not be read; the usual ones are used."
                        + " The draft of the last time could not be read.");
        window.screenshot("kept-damaged");
    }

    @Test
    void aDefectIsReportedOnceTheTextIsOnTheDisk() throws IOException {
        Platform.runLater(() -> {
            ((GenericStyledArea<?, ?, ?>) window.find(".styled-text-area")).replaceText(0, 0, "# not saved yet\n");
            throw new IllegalStateException("a defect on purpose");
        });
        Fx.awaitTrue("the report", () -> window.find("#failure").isVisible());
        assertThat(Files.readString(draft())).contains("# not saved yet");
    }

    @Test
    void aSecondStartHasItsFileOpenedHereAndEnds() throws Exception {
        Path file = Files.writeString(home.resolve("other.py"), "from_elsewhere = 1\n");
        Start start = Start.of(home.resolve("data"), Optional.of(file), FimPlayground.PATIENCE);
        assertThat(start).isEqualTo(new Start.HandedOver());
        Fx.awaitTrue("the file", () -> prefix().equals("from_elsewhere = 1\n"));
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-D" + AppFolders.HOME_PROPERTY + "=" + home,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName())
                .redirectErrorStream(true)
                .start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
        assertThat(second.inputReader().readLine()).isNull();
    }

    private Path draft() throws IOException {
        try (Stream<Path> drafts = Files.list(home.resolve("data").resolve("drafts"))) {
            return drafts.filter(each -> each.toString().endsWith(".json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private SplitPane panes() {
        return (SplitPane) window.find(".panes");
    }

    private String prefix() {
        return ((GenericStyledArea<?, ?, ?>) window.find(".styled-text-area")).getText();
    }
}
