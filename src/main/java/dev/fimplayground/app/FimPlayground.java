package dev.fimplayground.app;

import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.text.Texts;
import dev.fimplayground.view.MainWindow;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.FailureViewModel;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window's life: built, shown, filled after its first frame, closed. Called by the toolkit on the FX thread. */
public final class FimPlayground extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(FimPlayground.class);
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 560;

    /** The argument that has the window test itself. */
    static final String SELF_TEST = "self-test";

    private @Nullable AppGraph graph;

    @Override
    public void start(Stage stage) {
        AppGraph built = new AppGraph(Backend.real(System::getenv), Platform::runLater);
        graph = built;
        PlaygroundViewModel playground = built.playground();
        reportDefects(playground.run().failure());
        followSystem(playground.appearance());
        MainWindow window = new MainWindow(playground, built.prompt(), built.highlighting());
        show(stage, window);
        afterFirstFrame(() -> {
            playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
            if (getParameters().getRaw().contains(SELF_TEST)) {
                new SelfTest(playground, window, System.out::println, this::exit).start();
            }
        });
    }

    private void exit(int status) {
        stop();
        System.exit(status);
    }

    @Override
    public void stop() {
        if (graph != null) {
            graph.close();
        }
    }

    private static void show(Stage stage, MainWindow window) {
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        stage.setScene(new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight())));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setTitle(Texts.get("window.title"));
        stage.show();
        window.focusPrefix();
    }

    private static void followSystem(AppearanceViewModel appearance) {
        appearance
                .systemDarkProperty()
                .bind(Platform.getPreferences().colorSchemeProperty().map(scheme -> scheme == ColorScheme.DARK));
    }

    /** Whatever nobody caught, on whatever thread: logged once, shown, and the window lives on. */
    private static void reportDefects(FailureViewModel failure) {
        Thread.setDefaultUncaughtExceptionHandler((thread, defect) -> {
            LOG.error("uncaught on {}", thread.getName(), defect);
            Platform.runLater(() -> failure.showDefect(defect));
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
