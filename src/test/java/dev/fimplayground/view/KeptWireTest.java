package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.SampleRuns;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.Run;
import dev.fimplayground.transcript.WireTranscript;
import dev.fimplayground.viewmodel.ThemeChoice;
import dev.fimplayground.viewmodel.kept.RunRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.zip.GZIPOutputStream;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What crossed the wire of kept runs, from a history file of an earlier start, shown in the wire tab by key and mouse. */
class KeptWireTest {
    private static final int WIRED = 4;
    private static final int BARE = 5;

    private final List<Run> runs = SampleRuns.variety();

    @TempDir
    private Path folder;

    private PlaygroundWindow window;

    @BeforeEach
    void open() throws IOException {
        Path file = folder.resolve("history.db");
        try (RunHistory before = new SqliteHistory(file)) {
            before.add(runs).join();
            before.keepTranscript(runs.get(runs.size() - 1 - WIRED).id(), compressed(transcript()));
            before.add(List.of()).join();
        }
        window = new PlaygroundWindow(1440, 900, new SqliteHistory(file));
        Fx.run(() -> tabs().getSelectionModel().selectLast());
        Fx.awaitTrue(
                "the runs",
                () -> window.historyTab().rows().size() == runs.size()
                        && window.historyTab().rows().stream()
                                .map(RunRow::summary)
                                .allMatch(line -> line.isPresent()));
        Fx.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theKeyShowsTheWireWhereItIsReplayedAndSaved() throws Exception {
        select(WIRED);
        Fx.awaitTrue("a wire", () -> !window.find("#history-wire").isDisabled());
        window.window().focus(table()).press(KeyCode.W);
        Fx.awaitTrue("the wire tab", () -> selectedTab().equals("wire-tab"));
        Fx.awaitTrue("its chunks", () -> window.wire().replay().countProperty().get() > 0);
        assertThat(window.text("#wire-notice")).startsWith("Wire of the run of ");
        assertThat(Fx.call(() -> ((ListView<?>) window.find("#wire-exchanges")).getItems()))
                .hasSize(WireTranscript.read(transcript()).exchanges().size());
        assertThat(Fx.call(() -> window.find("#wire-exchanges").isFocused())).isTrue();

        int all = Fx.call(() -> window.wire().replay().positionProperty().get());
        window.window().click(window.find("#wire-back"));
        assertThat(Fx.call(() -> window.wire().replay().positionProperty().get()))
                .isEqualTo(all - 1);
        Path saved = folder.resolve("again.fim-wire.jsonl");
        Fx.run(() -> window.wireFiles().save(saved));
        Fx.awaitTrue("the file", () -> window.text("#wire-notice").contains("again.fim-wire.jsonl"));
        try (InputStream again = Files.newInputStream(saved)) {
            assertThat(WireTranscript.read(again)).isEqualTo(WireTranscript.read(transcript()));
        }
    }

    @Test
    void theNextRunTakesTheWireTabBackAndTheNoticeGoes() {
        select(WIRED);
        Fx.awaitTrue("a wire", () -> !window.find("#history-wire").isDisabled());
        window.window().click(window.find("#history-wire"));
        Fx.awaitTrue("shown", () -> window.text("#wire-notice").startsWith("Wire of the run"));
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.awaitTrue("the run", () -> window.playground().run().active().get());
        assertThat(window.text("#wire-notice")).isEmpty();
        window.client().finish(FinishReason.STOP, 1, 1);
    }

    @Test
    void whereNoneIsKeptTheButtonIsOffAndTheReasonIsSaid() {
        select(BARE);
        Fx.awaitTrue(
                "the run",
                () -> window.historyTab()
                        .selection()
                        .details()
                        .runProperty()
                        .get()
                        .isPresent());
        Node button = window.find("#history-wire");
        assertThat(Fx.call(button::isDisabled)).isTrue();
        assertThat(Fx.call(button::getAccessibleHelp)).startsWith("Of this run nothing is kept of the wire");
        window.window().focus(table()).press(KeyCode.W);
        Fx.awaitTrue(
                "the reason",
                () -> window.text("#history-message").startsWith("Of this run nothing is kept of the wire"));
        assertThat(Fx.call(this::selectedTab)).isEqualTo("history-tab");
        assertThat(Fx.call(() -> window.find("#history-undo").isVisible())).isFalse();
        select(WIRED);
        assertThat(window.text("#history-message")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        select(BARE);
        window.window().focus(table()).press(KeyCode.W).press(KeyCode.S);
        Fx.awaitTrue(
                "a star", () -> window.historyTab().starring().starredProperty().get());
        window.window().press(KeyCode.W);
        assertThat(window.window().screenshot("kept-no-wire-" + name)).isNotEmptyFile();
        select(WIRED);
        Fx.awaitTrue("a wire", () -> !window.find("#history-wire").isDisabled());
        window.window().focus(window.find("#history-wire"));
        assertThat(window.window().screenshot("kept-wire-button-" + name)).isNotEmptyFile();
        window.window().focus(table()).press(KeyCode.W);
        Fx.awaitTrue("its chunks", () -> window.wire().replay().countProperty().get() > 0);
        assertThat(window.window().screenshot("kept-wire-" + name)).isNotEmptyFile();
    }

    private void select(int row) {
        Fx.run(() -> ((TableView<?>) table()).getSelectionModel().clearAndSelect(row));
        Fx.settle();
    }

    private Node table() {
        return window.find("#history-runs");
    }

    private TabPane tabs() {
        return (TabPane) window.find("#tabs");
    }

    private String selectedTab() {
        Tab selected = tabs().getSelectionModel().getSelectedItem();
        return String.valueOf(selected.getId());
    }

    private static InputStream transcript() {
        return Objects.requireNonNull(KeptWireTest.class.getResourceAsStream("/transcripts/retried.fim-wire.jsonl"));
    }

    private static byte[] compressed(InputStream text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (text;
                GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            text.transferTo(out);
        }
        return bytes.toByteArray();
    }
}
