package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.io.IOException;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole app over folders and files that do not do what they should: it opens, says what happened, takes what is
 * typed, and what was there stays.
 */
class FaultyFoldersTest {
    private static final String SMALL = "size=1m";

    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final Random random = new Random(5);

    @TempDir
    private Path home;

    private Optional<Opened> opened = Optional.empty();
    private boolean mounted;

    private record Opened(FimPlayground app, TestWindow window) {}

    @BeforeEach
    void place() {
        Fx.start();
        System.setProperty(AppFolders.HOME_PROPERTY, home.toString());
    }

    @AfterEach
    void leave() throws Exception {
        close();
        System.clearProperty(AppFolders.HOME_PROPERTY);
        Thread.setDefaultUncaughtExceptionHandler(before);
        if (mounted) {
            assertThat(command("umount", "--lazy", home.toString())).isTrue();
        }
    }

    private void open() throws InterruptedException {
        FimPlayground app = new FimPlayground();
        app.init();
        Stage stage = Fx.call(() -> {
            Stage shown = new Stage();
            app.start(shown);
            return shown;
        });
        opened = Optional.of(new Opened(app, TestWindow.of(stage)));
        Fx.awaitTrue("the text", () -> !prefix().isEmpty());
    }

    private void close() {
        opened.ifPresent(now -> {
            now.window().close();
            Fx.run(now.app()::stop);
        });
        opened = Optional.empty();
    }

    /** What a start, some typing and an orderly end leave. */
    private void usedBefore() throws Exception {
        open();
        typeInto();
        Fx.awaitTrue("the draft", () -> draft().contains("kept"));
        Fx.run(() -> playground().appearance().zoomIn());
        Fx.run(() -> graph().history().open());
        Fx.awaitTrue("the history", () -> Files.exists(history()));
        close();
    }

    private void typeInto() {
        window().press(KeyCode.CONTROL, KeyCode.HOME).type("kept = 1\n");
        assertThat(Fx.call(this::prefix)).startsWith("kept = 1\n");
    }

    @Test
    void aFullDiskIsSaidAndWhatIsTypedIsKeptAsSoonAsThereIsRoom() throws Exception {
        mount(SMALL);
        Path filler = home.resolve("filler");
        fill(filler);
        open();
        typeInto();
        awaitBanner("What you write cannot be kept by itself now");
        awaitBanner("No space left on device");
        assertThat(Fx.call(this::prefix)).startsWith("kept = 1\n");
        window().screenshot("fault-full-disk");
        Files.delete(filler);
        window().type("more = 2\n");
        Fx.awaitTrue("the draft", () -> draft().contains("more = 2"));
    }

    @Test
    void inAReadOnlyFolderTheTextIsBackAndNothingIsChanged() throws Exception {
        mount("size=8m");
        usedBefore();
        byte[] settings = Files.readAllBytes(settings());
        String draft = draft();
        remount("ro");
        open();
        assertThat(Fx.call(this::prefix)).startsWith("kept = 1\n");
        window().press(KeyCode.CONTROL, KeyCode.HOME).type("x");
        awaitBanner("What you write cannot be kept by itself now");
        awaitBanner("The history may not be written");
        assertThat(Fx.call(this::prefix)).startsWith("xkept = 1\n");
        close();
        assertThat(draft()).isEqualTo(draft);
        assertThat(Files.readAllBytes(settings())).isEqualTo(settings);
    }

    @Test
    void filesInThePlaceOfTheFoldersAreLeftAndTheWindowOpens() throws Exception {
        for (String folder : new String[] {"config", "data", "state"}) {
            Files.writeString(home.resolve(folder), "in the way");
        }
        open();
        typeInto();
        awaitBanner("What you write cannot be kept by itself now");
        awaitBanner("The history cannot be used");
        for (String folder : new String[] {"config", "data", "state"}) {
            assertThat(home.resolve(folder)).hasContent("in the way");
        }
    }

    @Test
    void aLockedHistoryIsSaid() throws Exception {
        usedBefore();
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + history());
                Statement lock = other.createStatement()) {
            lock.execute("begin immediate");
            open();
            typeInto();
            awaitBanner("Another program holds the history");
            lock.execute("rollback");
        }
    }

    @Test
    void aHistoryOfGarbageIsSetAsideAsItIs() throws Exception {
        byte[] garbage = new byte[50_000];
        random.nextBytes(garbage);
        Files.createDirectories(history().getParent());
        Files.write(history(), garbage);
        open();
        typeInto();
        awaitBanner("The history's file is damaged and was set aside.");
        assertThat(Files.readAllBytes(setAside(history()))).isEqualTo(garbage);
    }

    @Test
    void aNewerHistoryIsLeftAsItIs() throws Exception {
        usedBefore();
        sql("pragma user_version = 99", "pragma wal_checkpoint(truncate)");
        byte[] newer = Files.readAllBytes(history());
        open();
        typeInto();
        awaitBanner("A newer version has written the history");
        close();
        assertThat(Files.readAllBytes(history())).isEqualTo(newer);
    }

    @Test
    void aDamagedDraftIsSetAsideAsItIs() throws Exception {
        usedBefore();
        Path damaged = draftFile();
        String half = Files.readString(damaged).substring(0, 200);
        Files.writeString(damaged, half);
        open();
        awaitBanner("The draft of the last time could not be read.");
        typeInto();
        assertThat(setAside(damaged)).hasContent(half);
    }

    @Test
    void damagedSettingsAreSetAsideAsTheyAre() throws Exception {
        Files.createDirectories(settings().getParent());
        Files.writeString(settings(), "{\"appearance.theme\": ");
        open();
        awaitBanner("The settings could not be read; the usual ones are used.");
        typeInto();
        assertThat(setAside(settings())).hasContent("{\"appearance.theme\": ");
    }

    @Test
    void aDamagedExperimentIsNotOpenedAndTheTextStays() throws Exception {
        Path damaged = Files.writeString(home.resolve("lesson.fim.json"), "{\"format\": \"fim-");
        open();
        typeInto();
        Fx.run(() -> playground().files().open(damaged));
        awaitBanner("lesson.fim.json");
        window().type("y");
        assertThat(Fx.call(this::prefix)).startsWith("kept = 1\ny");
        assertThat(damaged).hasContent("{\"format\": \"fim-");
    }

    @Test
    void severalFaultsAtOnceAreAllSaid() throws Exception {
        Files.createDirectories(settings().getParent());
        Files.writeString(settings(), "garbage");
        Files.createDirectories(history().getParent());
        Files.write(history(), new byte[5_000]);
        open();
        awaitBanner("The history's file is damaged and was set aside.");
        awaitBanner("The settings could not be read; the usual ones are used.");
        window().screenshot("fault-several");
    }

    private void awaitBanner(String words) {
        Fx.awaitTrue(
                "the banner with: " + words,
                () -> window().find("#failure").isVisible()
                        && (text("#failure .sentence") + text("#failure .next-step")).contains(words));
    }

    private String text(String selector) {
        return ((Labeled) window().find(selector)).getText();
    }

    private String prefix() {
        return ((GenericStyledArea<?, ?, ?>) window().find(".styled-text-area")).getText();
    }

    private TestWindow window() {
        return opened.orElseThrow().window();
    }

    private AppGraph graph() {
        return opened.orElseThrow().app().graph().orElseThrow();
    }

    private PlaygroundViewModel playground() {
        return graph().playground();
    }

    private Path history() {
        return home.resolve("data").resolve("history.db");
    }

    private Path settings() {
        return home.resolve("config").resolve("settings.json");
    }

    private String draft() throws IOException {
        return Files.readString(draftFile());
    }

    private Path draftFile() throws IOException {
        try (Stream<Path> drafts = Files.list(home.resolve("data").resolve("drafts"))) {
            return drafts.filter(each -> each.toString().endsWith(".draft.json"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path setAside(Path file) throws IOException {
        try (Stream<Path> beside = Files.list(file.getParent())) {
            return beside.filter(each -> !each.equals(file))
                    .filter(each -> each.getFileName().toString().contains("damaged"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + history());
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** A file system of its own, which only root may make; elsewhere these tests are skipped. */
    private void mount(String options) throws Exception {
        mounted = Files.exists(Path.of("/proc/mounts"))
                && command("mount", "-t", "tmpfs", "-o", options, "tmpfs", home.toString());
        assumeTrue(mounted, "a file system of our own cannot be mounted here");
    }

    private void remount(String option) throws Exception {
        assertThat(command("mount", "-o", "remount," + option, home.toString())).isTrue();
    }

    private static boolean command(String... words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    private static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            while (true) {
                out.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }
}
