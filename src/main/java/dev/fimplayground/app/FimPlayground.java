package dev.fimplayground.app;

import dev.fimplayground.app.instance.FirstInstance;
import dev.fimplayground.app.instance.Start;
import dev.fimplayground.app.logging.LogFile;
import dev.fimplayground.app.logging.LoggedKeys;
import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.MainWindow;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.KeptUpdates;
import dev.fimplayground.viewmodel.kept.KeptRetention;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window's life: built, shown, filled after its first frame, closed. Called by the toolkit: {@link #init} on a thread
 * of its own, the rest on the FX thread. Its parameters are the files to open.
 */
public final class FimPlayground extends Application {
    /** How long another process may take to say that it has the window. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(FimPlayground.class);
    /** In the data folder; of all windows and commands. */
    private static final String HISTORY_FILE = "history.db";

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    private final AppFolders folders = AppFolders.ofThisSystem();
    private final SettingsFile settingsFile = new SettingsFile(folders.config());
    private SettingsFile.@Nullable Loaded loaded;
    private @Nullable Start start;
    private List<Image> icons = List.of();
    private @Nullable AppGraph graph;
    private @Nullable KeptState kept;

    @Override
    public void init() throws InterruptedException {
        start = Start.of(folders.data(), files().stream().findFirst(), PATIENCE);
        if (start instanceof Start.NoSuchFile) {
            throw new BadArgumentException(missing(files().getFirst()));
        }
        loaded = settingsFile.load();
        icons = WindowIcons.load();
    }

    /** Says that a file named at the start is not there. */
    static String missing(Path file) {
        return Texts.format("file.missing", file.toString());
    }

    @Override
    public void start(Stage stage) {
        if (start instanceof Start.HandedOver || loaded == null) {
            Platform.exit();
            return;
        }
        AppGraph built = new AppGraph(Backend.real(LoggedKeys.hiding(System::getenv)), history(), Platform::runLater);
        graph = built;
        KeptState state = new KeptState(built, folders, settingsFile, loaded, Platform::runLater);
        kept = state;
        reportDefects(built, state);
        followSystem(built.playground().appearance());
        MainWindow window = new MainWindow(built.playground(), built.tabs(), built.highlighting());
        stage.getIcons().setAll(icons);
        KeptUpdates.keep(state.settings(), built.updates());
        window.offerUpdates(built.updates());
        stage.titleProperty().bind(built.playground().experiment().titleProperty());
        show(stage, window, new WindowPlace(stage, state.settings()));
        afterFirstFrame(() -> fill(stage, built, state));
    }

    @Override
    public void stop() {
        if (kept != null) {
            kept.close();
        }
        if (start instanceof Start.First(FirstInstance first)) {
            first.close();
        }
        if (graph != null) {
            graph.close();
        }
        LogFile.close();
    }

    /** What the window stands on; empty before it is built. */
    Optional<AppGraph> graph() {
        return Optional.ofNullable(graph);
    }

    /** The history of this person, not opened yet. */
    static RunHistory history() {
        return new SqliteHistory(AppFolders.ofThisSystem().data().resolve(HISTORY_FILE));
    }

    private void fill(Stage stage, AppGraph built, KeptState state) {
        built.openHistory();
        KeptRetention.keep(state.settings(), built.tabs().history().retention());
        built.background().execute(() -> LogFile.open(folders.state().resolve("logs")));
        built.background().execute(UnpackedLibraries::removeLeftOvers);
        built.updates().askAtStart(built.playground().experiment().notice());
        state.open(() -> {
            files().stream().findFirst().ifPresent(file -> open(built, file));
            if (start instanceof Start.First(FirstInstance first)) {
                first.listen(file -> Platform.runLater(() -> called(stage, built, file)));
            }
        });
    }

    /** A second start wants its file shown, or only the window. */
    private static void called(Stage stage, AppGraph built, Optional<Path> file) {
        stage.setIconified(false);
        stage.toFront();
        stage.requestFocus();
        file.ifPresent(path -> open(built, path));
    }

    private static void open(AppGraph built, Path file) {
        built.playground().files().open(file);
    }

    private List<Path> files() {
        Parameters parameters = getParameters();
        return parameters == null
                ? List.of()
                : parameters.getRaw().stream().map(Path::of).toList();
    }

    private static void show(Stage stage, MainWindow window, WindowPlace place) {
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        place.show(window);
        window.focusPrefix();
    }

    private static void followSystem(AppearanceViewModel appearance) {
        appearance
                .systemDarkProperty()
                .bind(Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK));
    }

    /** Whatever nobody caught, on whatever thread: logged once, the draft kept, shown, and the window lives on. */
    private static void reportDefects(AppGraph built, KeptState state) {
        Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
            LOG.error("uncaught on {}", thread.getName(), defect);
            Platform.runLater(() -> {
                state.saveDraft();
                built.playground().contentsThere();
                built.playground().run().failure().showDefect(defect);
            });
        });
    }

    /** The second pulse begins when the first frame is on its way to the screen. */
    private static void afterFirstFrame(Runnable action) {
        new AnimationTimer() {
            private int pulses;

            @Override
            public void handle(long now) {
                pulses++;
                if (pulses == 2) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }
}
