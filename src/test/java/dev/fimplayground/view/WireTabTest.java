package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.app.AppGraph;
import dev.fimplayground.app.Backend;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.RunState;
import dev.fimplayground.view.editor.TextPane;
import dev.fimplayground.viewmodel.ReplaySpeed;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The wire tab over the real client and a real server. */
class WireTabTest {
    private static final Path RETRIED = Path.of("src/test/resources/transcripts/retried.fim-wire.jsonl");
    private static final String KEY = "sk-canary-0123456789";

    private WireServer server;
    private AppGraph graph;
    private TestWindow window;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws Exception {
        Fx.start();
        server = new WireServer();
        graph = Fx.call(
                () -> new AppGraph(Backend.real(name -> name.equals("CANARY_KEY") ? KEY : null), Platform::runLater));
        window = TestWindow.show(
                1440, 900, () -> new MainWindow(graph.playground(), graph.tabs(), graph.highlighting()));
        Fx.run(() -> {
            graph.playground().prefix().setText("def add(a, b):\n    ");
            graph.playground().suffix().setText("\n");
            graph.playground()
                    .endpoint()
                    .selectedProperty()
                    .set(Endpoint.custom("canary", server.baseUrl(), Optional.of("CANARY_KEY"), List.of("m")));
            graph.playground().endpoint().modelProperty().set("m");
            mainDivider().setDividerPositions(0.35);
        });
        showTab();
    }

    private SplitPane mainDivider() {
        return window.scene().getRoot().lookupAll(".split-pane").stream()
                .map(SplitPane.class::cast)
                .filter(split -> split.getItems().getLast() instanceof TabPane)
                .findFirst()
                .orElseThrow();
    }

    private void showTab() {
        Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().select(1));
        Fx.settle();
    }

    @AfterEach
    void close() throws Exception {
        window.close();
        Fx.run(graph::close);
        server.close();
    }

    private void run(int parts) {
        server.release(parts);
        Fx.run(() -> graph.playground().start());
    }

    private void awaitState(RunState state) {
        Fx.awaitTrue(
                state.name(), () -> graph.playground().run().stateProperty().get() == state);
    }

    private void awaitChunks(int count) {
        Fx.awaitTrue(count + " chunks", () -> table().getItems().size() == count);
        Fx.settle();
    }

    /** A stream of three deltas, seen to its end. */
    private void runThreeDeltas() {
        server.answer(
                WireServer.HEAD,
                WireServer.chunk("return"),
                WireServer.chunk(" a"),
                WireServer.chunk(" + b"),
                WireServer.END);
        run(5);
        awaitState(RunState.FINISHED);
        awaitChunks(6);
    }

    private TableView<?> table() {
        return (TableView<?>) window.find("#wire-chunks");
    }

    private String label(String selector) {
        return Fx.call(() -> ((Labeled) window.find(selector)).getText());
    }

    private String pane(String selector) {
        return Fx.call(() -> ((TextPane) window.find(selector)).text());
    }

    @Test
    void beforeARunItSaysWhatWillBeHere() {
        assertThat(Fx.call(() -> window.find("#wire-empty").isVisible())).isTrue();
        assertThat(label("#wire-empty")).contains("Press Run");
    }

    @Test
    void chunksAppearWhileTheyComeAndTheRequestIsThereByteForByte() throws Exception {
        server.answer(WireServer.HEAD, WireServer.chunk("return"), WireServer.chunk(" a"), WireServer.END);
        run(2);
        awaitChunks(1);
        assertThat(pane("#wire-detail")).isEqualTo("return");
        server.release(1);
        awaitChunks(2);
        server.release(1);
        awaitState(RunState.FINISHED);
        awaitChunks(5);
        assertThat(label("#wire-reading")).isEqualTo("Recognised: each chunk has only what is new");
        window.click(window.find("#wire-part-request"));
        assertThat(pane("#wire-message"))
                .startsWith("POST " + server.baseUrl() + "/completions\n")
                .contains("Authorization: Bearer ***")
                .contains("\"model\" : \"m\"")
                .contains("<|fim_prefix|>def add(a, b):\\n");
        window.click(window.find("#wire-pretty"));
        assertThat(pane("#wire-message")).contains("{\"model\":\"m\",");
        window.click(window.find("#wire-part-answer"));
        assertThat(pane("#wire-message"))
                .contains("HTTP/1.1 200")
                .contains("X-Request-Id: req-42")
                .contains("Receiving: ");
        assertThat(server.heads().take()).contains("Authorization: Bearer " + KEY);
    }

    @Test
    void stepsAndTheChosenRowShowTheMiddleAsItWasAndLeaveTheWindowsOwnAlone() {
        runThreeDeltas();
        assertThat(pane("#wire-detail")).isEqualTo("return a + b");
        window.focus(window.find("#wire-timeline")).press(KeyCode.HOME);
        assertThat(pane("#wire-detail")).isEmpty();
        window.press(KeyCode.RIGHT);
        assertThat(pane("#wire-detail")).isEqualTo("return");
        assertThat(Fx.call(() -> table().getSelectionModel().getSelectedIndex()))
                .isZero();
        window.click(window.find("#wire-on"));
        assertThat(pane("#wire-detail")).isEqualTo("return a");
        window.focus(table()).press(KeyCode.DOWN);
        assertThat(pane("#wire-detail")).isEqualTo("return a + b");
        window.click(window.find("#wire-back")).click(window.find("#wire-detail-text"));
        assertThat(pane("#wire-detail")).isEqualTo(WireServer.chunk(" a"));
        window.click(window.find("#wire-detail-hex"));
        assertThat(pane("#wire-detail")).startsWith("000000  64 61 74 61 3a 20 7b 22  data: {\"\n");
        assertThat(Fx.call(() -> graph.playground().middle().text())).isEqualTo("return a + b");
    }

    @Test
    void aReplayPlaysToTheEnd() {
        runThreeDeltas();
        for (ReplaySpeed speed : List.of(ReplaySpeed.MAXIMUM, ReplaySpeed.FIFTY)) {
            Fx.run(() -> graph.tabs().wire().replay().speedProperty().set(speed));
            window.click(window.find("#wire-play"));
            Fx.awaitTrue(
                    "played",
                    () -> !graph.tabs().wire().replay().playingProperty().get());
            Fx.settle();
            assertThat(pane("#wire-detail")).isEqualTo("return a + b");
            assertThat(label("#wire-position")).startsWith("6 of 6");
        }
    }

    @Test
    void aReplayIsStartedAndPausedByTheSpaceBar() {
        openRetried();
        int all = table().getItems().size();
        Fx.run(() -> graph.tabs().wire().replay().speedProperty().set(ReplaySpeed.QUARTER));
        window.focus(window.find("#wire-timeline")).press(KeyCode.SPACE);
        assertThat(Fx.call(() -> graph.tabs().wire().replay().positionProperty().get()))
                .isLessThan(all);
        window.press(KeyCode.SPACE);
        assertThat(Fx.call(() -> graph.tabs().wire().replay().playingProperty().get()))
                .isFalse();
    }

    private void openRetried() {
        Fx.run(() -> graph.tabs().wireFiles().open(RETRIED));
        Fx.awaitTrue(
                "opened",
                () -> graph.tabs().wire().exchanges().size() == 2
                        && !table().getItems().isEmpty());
        Fx.settle();
    }

    @Test
    void undoKnowsNothingOfAReplay() {
        runThreeDeltas();
        window.focus(window.find("#wire-timeline")).press(KeyCode.HOME).press(KeyCode.RIGHT);
        Fx.run(() -> graph.playground().editing().history().undo());
        assertThat(Fx.call(() -> graph.playground().middle().text())).isEmpty();
        Fx.run(() -> graph.playground().editing().history().redo());
        assertThat(Fx.call(() -> graph.playground().middle().text())).isEqualTo("return a + b");
        assertThat(pane("#wire-detail")).isEqualTo("return");
    }

    @Test
    void aSavedTranscriptReplaysWithoutTheServer() throws Exception {
        runThreeDeltas();
        Path file = folder.resolve("a.fim-wire.jsonl");
        Fx.run(() -> graph.tabs().wireFiles().save(file));
        Fx.awaitTrue("saved", () -> label("#wire-notice").startsWith("Saved"));
        assertThat(file).content().doesNotContain(KEY);
        server.close();
        server.answer(WireServer.HEAD, WireServer.END);
        Fx.run(() -> graph.tabs().wireFiles().open(file));
        Fx.awaitTrue("opened", () -> label("#wire-notice").startsWith("Transcript"));
        awaitChunks(6);
        assertThat(pane("#wire-detail")).isEqualTo("return a + b");
        window.focus(window.find("#wire-timeline")).press(KeyCode.HOME).press(KeyCode.RIGHT);
        assertThat(pane("#wire-detail")).isEqualTo("return");
        assertThat(label("#wire-reading")).contains("only what is new");
    }

    @Test
    void aFileThatIsNoTranscriptIsRefusedWithASentenceAndWhatWasShownStays() throws Exception {
        runThreeDeltas();
        Path file = Files.writeString(folder.resolve("a.txt"), "print('hello')\n");
        Fx.run(() -> graph.tabs().wireFiles().open(file));
        Fx.awaitTrue(
                "refused",
                () -> graph.playground()
                        .run()
                        .failure()
                        .sentenceProperty()
                        .get()
                        .contains("no transcript"));
        assertThat(table().getItems()).hasSize(6);
    }

    @Test
    void aRetryIsALineOfItsOwnWithItsReason() {
        server.answer(
                "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nConnection: close\r\n\r\n{\"error\":{\"message\":\"no room\"}}");
        server.answer(WireServer.HEAD, WireServer.chunk("x"), WireServer.END);
        run(4);
        awaitState(RunState.FINISHED);
        Fx.awaitTrue("two lines", () -> graph.tabs().wire().exchanges().size() == 2);
        awaitChunks(4);
        Fx.run(() -> graph.tabs().wire().select(0));
        awaitChunks(1);
        assertThat(shown(window.find("#wire-exchanges")))
                .contains("Attempt 1 · 503")
                .contains("no room")
                .contains("Next attempt after");
    }

    @Test
    void nothingIsReadWhileTheTabIsNotShownAndAllOfItOnceItIs() {
        Fx.run(() -> ((TabPane) window.find("#tabs")).getSelectionModel().select(0));
        server.answer(WireServer.HEAD, WireServer.chunk("x"), WireServer.END);
        run(3);
        awaitState(RunState.FINISHED);
        Fx.settle();
        assertThat(graph.tabs().wire().exchanges()).isEmpty();
        showTab();
        awaitChunks(4);
    }

    @Test
    void ofTwentyThousandChunksOnlyTheRowsInViewAreDrawnAndTheLastIsOneKeyAway() throws Exception {
        int count = 20_000;
        StringBuilder file = new StringBuilder(
                        Files.readString(RETRIED).lines().findFirst().orElseThrow())
                .append("\n{\"event\":\"start\",\"ms\":0,\"attempt\":1,\"hop\":0}\n")
                .append("{\"event\":\"response\",\"ms\":1,\"protocol\":\"h2\",\"status\":200,\"headers\":[]}\n");
        for (int i = 0; i < count; i++) {
            file.append("{\"event\":\"bytes\",\"ms\":" + (2 + i)
                    + ",\"text\":\"data: {\\\"choices\\\":[{\\\"text\\\":\\\"x" + i + "\\\\n\\\"}]}\\n\\n\"}\n");
        }
        Path transcript = Files.writeString(folder.resolve("long.fim-wire.jsonl"), file);
        Fx.run(() -> graph.tabs().wireFiles().open(transcript));
        awaitChunks(count);
        assertThat(Fx.call(() -> table().lookupAll(".table-row-cell"))).hasSizeLessThan(100);
        window.focus(table()).press(KeyCode.HOME);
        assertThat(label("#wire-position")).startsWith("1 of 20,000");
        window.press(KeyCode.END);
        assertThat(label("#wire-position")).startsWith("20,000 of 20,000");
        assertThat(pane("#wire-detail")).endsWith("x19998\nx19999\n");
    }

    @Test
    void copyTakesWhatIsShown() {
        runThreeDeltas();
        window.click(window.find("#wire-part-request")).click(window.find("#wire-copy"));
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("POST ")
                .doesNotContain(KEY);
    }

    /** The server echoes the key in a header, in the text, cut in two, and in an error; nothing on screen shows it. */
    @Test
    void theKeyIsInNoTextOfTheWindowWhateverTheServerEchoes() {
        String head = WireServer.HEAD.replace("req-42", KEY);
        server.answer(
                head,
                WireServer.chunk(KEY),
                WireServer.chunk("sk-cana"),
                WireServer.chunk("ry-0123456789"),
                WireServer.END);
        run(5);
        awaitState(RunState.FINISHED);
        Fx.awaitTrue("withheld", () -> table().getItems().size() <= 1);
        lookEverywhere();
        server.answer(
                "HTTP/1.1 401 No\r\nConnection: close\r\n\r\n{\"error\":{\"message\":\"wrong key " + KEY + "\"}}");
        run(1);
        awaitState(RunState.FAILED);
        awaitChunks(1);
        lookEverywhere();
        String chunk = WireServer.chunk("key: " + KEY);
        int cut = chunk.indexOf(KEY) + 8;
        server.answer(WireServer.HEAD, chunk.substring(0, cut), chunk.substring(cut), WireServer.END);
        run(4);
        Fx.awaitTrue("over", () -> !graph.playground().run().active().get());
        Fx.settle();
        lookEverywhere();
    }

    private void lookEverywhere() {
        for (String selector : List.of(
                "#wire-part-request",
                "#wire-part-answer",
                "#wire-part-chunks",
                "#wire-detail-hex",
                "#wire-detail-text",
                "#wire-detail-middle")) {
            window.click(window.find(selector));
            String all = Fx.call(() -> shown(window.scene().getRoot()));
            assertThat(all).contains("Wire").doesNotContain(KEY);
            assertThat(pane("#wire-detail") + pane("#wire-message")).doesNotContain(KEY);
        }
    }

    /** Every text below {@code node}, and what a screen reader is told of it. */
    private static String shown(Node node) {
        StringBuilder all = new StringBuilder().append(node.getAccessibleText()).append('\n');
        switch (node) {
            case Text text -> all.append(text.getText()).append('\n');
            case Labeled labeled -> all.append(labeled.getText()).append('\n');
            case TextInputControl input -> all.append(input.getText()).append('\n');
            default -> {}
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> all.append(shown(child)));
        }
        return all.toString();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) throws Exception {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> graph.playground().appearance().themeProperty().set(theme));
        assertThat(window.screenshot("wire-empty-" + name)).isNotEmptyFile();
        openRetried();
        Fx.run(() -> graph.tabs().wire().replay().select(9));
        assertThat(window.screenshot("wire-chunks-" + name)).isNotEmptyFile();
        window.click(window.find("#wire-detail-hex")).focus(window.find("#wire-timeline"));
        assertThat(window.screenshot("wire-hex-" + name)).isNotEmptyFile();
        window.click(window.find("#wire-part-request"));
        assertThat(window.screenshot("wire-request-" + name)).isNotEmptyFile();
        window.click(window.find("#wire-part-answer"));
        assertThat(window.screenshot("wire-answer-" + name)).isNotEmptyFile();
        Fx.run(() -> {
            mainDivider().setDividerPositions(0.72);
            graph.tabs().wire().select(0);
        });
        window.click(window.find("#wire-part-chunks"));
        assertThat(window.screenshot("wire-small-" + name)).isNotEmptyFile();
        Set<Node> rows = Fx.call(() -> window.scene().getRoot().lookupAll(".table-row-cell"));
        assertThat(rows).isNotEmpty();
    }
}
