package dev.fimplayground.bench;

import dev.fimplayground.app.FimPlayground;
import java.time.Duration;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/**
 * The real app in a fresh process: the time to a window with the focus in the prefix editor, and, Run pressed at once,
 * to the first text of the built-in model; then the same warm, and what both processes weigh.
 */
final class StartProbe {
    private static final int WARM_RUNS = 10;

    private StartProbe() {}

    public static void main(String[] arguments) {
        Application.launch(Watched.class);
    }

    /** The app with an eye on it. A class of its own: Java starts no main class that is an application itself from a class path. */
    public static final class Watched extends Application {
        private final FimPlayground app = new FimPlayground();

        @Override
        public void init() throws InterruptedException {
            app.init();
        }

        /** The window is asked for: the earliest moment at which the toolkit takes questions. */
        @Override
        public void start(Stage stage) {
            Thread.ofPlatform().daemon().start(StartProbe::watch);
            app.start(stage);
        }

        @Override
        public void stop() {
            app.stop();
        }
    }

    private static void watch() {
        try {
            measure();
        } catch (InterruptedException | RuntimeException broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        Platform.exit();
    }

    private static void measure() throws InterruptedException {
        Screen.awaitTrue(() -> Screen.usable().isPresent());
        Probe.tellNow("start to usable window, ms");
        Probe.tell("start to usable window, CPU ms", cpuMillis());
        Screen.awaitTrue(() -> !Screen.usable().orElseThrow().prefix().isEmpty());
        Probe.tellNow("start to first example on screen, ms");
        Probe.tell("first token, Run pressed on a fresh start, ms", firstToken());
        for (int i = 0; i < WARM_RUNS; i++) {
            Probe.tell("first token, warm, ms", firstToken());
        }
        Probe.tell(
                "window process after these runs, MB",
                Memory.residentMegabytes(ProcessHandle.current().pid()));
        ProcessHandle.current()
                .children()
                .forEach(child -> Probe.tell("engine process, MB", Memory.residentMegabytes(child.pid())));
    }

    private static double firstToken() throws InterruptedException {
        long[] pressed = new long[1];
        Platform.runLater(() -> {
            pressed[0] = System.nanoTime();
            Screen.usable().orElseThrow().run().fire();
        });
        Screen.awaitTrue(() -> pressed[0] != 0);
        long shown =
                Screen.awaitTrue(() -> !Screen.usable().orElseThrow().middle().isEmpty());
        Screen.awaitTrue(() -> !Screen.usable().orElseThrow().run().isDisabled());
        return (shown - pressed[0]) / 1e6;
    }

    private static double cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(-1L);
    }
}
