package dev.fimplayground.app;

import static dev.fimplayground.app.FxWork.await;
import static dev.fimplayground.app.FxWork.call;
import static dev.fimplayground.app.FxWork.inBackground;
import static dev.fimplayground.app.FxWork.pause;

import dev.fimplayground.kill.Claims;
import dev.fimplayground.kill.Standstill;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * The real app in a process of its own, in which a robot types, runs, stops and saves what a seed says, until somebody
 * kills it. Claims what is on screen and what is kept. Arguments: the experiment's file, the seed.
 */
public final class KillableWindow extends Application {
    /** Claim: the prefix before the first key, in base64. */
    static final String BASE = "base";
    /** Claim: how many characters of what it types are on screen. */
    static final String TYPED = "typed";
    /** Claim: a run's id and how much of its text is on screen. */
    static final String STREAMED = "streamed";
    /** Claim: a run's id; its end is on screen. */
    static final String ENDED = "ended";
    /** Claim: a run's id, how it ended and the length of its text; it was read back from the history's file. */
    static final String KEPT = "kept";
    /** Claim: the experiment file's fingerprint and how many characters were typed when it was saved. */
    static final String SAVED = "saved";

    private static final int BETWEEN_LOOKS_MILLIS = 20;

    private final FimPlayground app = new FimPlayground();
    /** A run was kept and an experiment saved: from then on everything is under way at once. */
    private final CountDownLatch underWay = new CountDownLatch(2);

    /** Where the process begins: a class that is an application itself would have to be in a module. */
    static final class Start {
        /** Held, for a logger that nobody holds forgets its filter. */
        private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

        private Start() {}

        public static void main(String[] arguments) {
            JAVAFX_LOG.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
            Application.launch(KillableWindow.class, arguments);
        }
    }

    @Override
    public void init() throws InterruptedException {
        app.init();
    }

    @Override
    public void start(Stage stage) {
        app.start(stage);
        AppGraph graph = app.graph().orElseThrow();
        Path experiment = Path.of(getParameters().getRaw().get(0));
        long seed = Long.parseLong(getParameters().getRaw().get(1));
        inBackground(() -> work(stage.getScene(), graph, experiment, seed));
    }

    @Override
    public void stop() {
        app.stop();
    }

    private void work(Scene scene, AppGraph graph, Path experiment, long seed) throws Exception {
        GenericStyledArea<?, ?, ?> prefix = ready(scene);
        Claims.awaitBegin();
        Standstill.watch();
        String base = call(prefix::getText);
        Claims.claim(BASE, Base64.getEncoder().encodeToString(base.getBytes(StandardCharsets.UTF_8)));
        Robot robot = call(Robot::new);
        RunningHand running = new RunningHand(graph, robot, seed, underWay::countDown);
        TypingHand typing =
                new TypingHand(prefix, robot, graph.playground().experiment(), experiment, underWay::countDown);
        inBackground(this::sayBegun);
        inBackground(() -> look(running, typing));
        inBackground(running::runForEver);
        typing.type(seed);
    }

    private static GenericStyledArea<?, ?, ?> ready(Scene scene) throws Exception {
        await(() ->
                scene.lookup("#examples") != null && !scene.lookup("#examples").isDisabled());
        return call(() -> {
            GenericStyledArea<?, ?, ?> prefix = (GenericStyledArea<?, ?, ?>) scene.lookup(".styled-text-area");
            prefix.requestFocus();
            prefix.moveTo(prefix.getLength());
            return prefix;
        });
    }

    private void sayBegun() throws Exception {
        underWay.await();
        Claims.begun();
        Claims.awaitEnd();
        Platform.exit();
    }

    private static void look(RunningHand running, TypingHand typing) throws Exception {
        while (true) {
            call(() -> {
                running.look();
                typing.look();
                return true;
            });
            pause(BETWEEN_LOOKS_MILLIS);
        }
    }
}
