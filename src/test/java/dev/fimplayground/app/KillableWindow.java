package dev.fimplayground.app;

import dev.fimplayground.kill.Claims;
import dev.fimplayground.kill.Standstill;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
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

    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz     ";
    private static final int BETWEEN_KEYS_MILLIS = 15;
    private static final int BETWEEN_LOOKS_MILLIS = 20;
    private static final int KEYS_BETWEEN_SAVES = 6;
    private static final int SOONEST_STOP_MILLIS = 600;
    private static final int LATEST_STOP_MILLIS = 4_000;

    private final FimPlayground app = new FimPlayground();
    /** A run was kept and an experiment saved: from then on everything is under way at once. */
    private final CountDownLatch underWay = new CountDownLatch(2);

    private volatile int typed;
    private int typedWhenSaved;
    private Optional<String> saved = Optional.empty();
    private boolean saving;
    private int claimedSaves;

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

    /** What a seed types. */
    static String typedBy(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < count; i++) {
            typed.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return typed.toString();
    }

    @Override
    public void init() throws InterruptedException {
        app.init();
    }

    @Override
    public void stop() {
        app.stop();
    }

    @Override
    public void start(Stage stage) {
        app.start(stage);
        AppGraph graph = app.graph().orElseThrow();
        Path experiment = Path.of(getParameters().getRaw().get(0));
        long seed = Long.parseLong(getParameters().getRaw().get(1));
        inBackground(() -> {
            GenericStyledArea<?, ?, ?> prefix = ready(stage.getScene());
            Claims.awaitBegin();
            Standstill.watch();
            String base = call(prefix::getText);
            Claims.claim(BASE, Base64.getEncoder().encodeToString(base.getBytes(StandardCharsets.UTF_8)));
            Robot robot = call(Robot::new);
            inBackground(() -> look(graph.playground()));
            inBackground(() -> {
                underWay.await();
                Claims.begun();
                Claims.awaitEnd();
                Platform.exit();
            });
            inBackground(() -> runForEver(graph, robot, new Random(seed)));
            type(typedBy(seed, 10_000), prefix, robot, graph.playground(), experiment);
        });
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

    private void type(
            String letters,
            GenericStyledArea<?, ?, ?> prefix,
            Robot robot,
            PlaygroundViewModel playground,
            Path experiment)
            throws Exception {
        int before = call(prefix::getLength);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int wanted = before + i + 1;
            call(() -> press(
                    robot,
                    letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)))));
            await(() -> prefix.getLength() == wanted);
            typed = i + 1;
            Claims.claim(TYPED, typed);
            if (typed % KEYS_BETWEEN_SAVES == 0) {
                call(() -> save(playground, robot, experiment));
            }
            pause(BETWEEN_KEYS_MILLIS);
        }
    }

    /** The first time under a name, as in a dialog; then with the key, unless a saving is under way. */
    private boolean save(PlaygroundViewModel playground, Robot robot, Path experiment) {
        if (saving) {
            return false;
        }
        saving = true;
        typedWhenSaved = typed;
        if (saved.isEmpty()) {
            saved = playground.experiment().fingerprint().or(() -> Optional.of("none"));
            playground.experiment().saveAs(experiment);
            return true;
        }
        return press(robot, KeyCode.CONTROL, KeyCode.S);
    }

    private void look(PlaygroundViewModel playground) throws Exception {
        while (true) {
            call(() -> {
                if (playground.run().stateProperty().get() == RunState.STREAMING) {
                    Claims.claim(
                            STREAMED,
                            runId(playground),
                            playground.middle().text().length());
                }
                Optional<String> now = playground.experiment().fingerprint();
                if (saving && now.isPresent() && !now.equals(saved)) {
                    Claims.claim(SAVED, now.get(), typedWhenSaved);
                    if (claimedSaves++ == 0) {
                        underWay.countDown();
                    }
                    saved = now;
                    saving = false;
                }
                return true;
            });
            pause(BETWEEN_LOOKS_MILLIS);
        }
    }

    private void runForEver(AppGraph graph, Robot robot, Random random) throws Exception {
        PlaygroundViewModel playground = graph.playground();
        for (int runs = 0; true; runs++) {
            call(() -> press(robot, KeyCode.CONTROL, KeyCode.ENTER));
            await(() -> playground.run().active().get());
            UUID id = call(() -> runId(playground));
            long stop = System.nanoTime()
                    + TimeUnit.MILLISECONDS.toNanos(
                            SOONEST_STOP_MILLIS + random.nextInt(LATEST_STOP_MILLIS - SOONEST_STOP_MILLIS));
            await(() -> !playground.run().active().get() || System.nanoTime() > stop);
            call(() -> playground.run().active().get() && press(robot, KeyCode.ESCAPE));
            await(() -> !playground.run().active().get());
            Claims.claim(ENDED, id);
            boolean first = runs == 0;
            inBackground(() -> {
                claimKept(graph, id);
                if (first) {
                    underWay.countDown();
                }
            });
        }
    }

    private void claimKept(AppGraph graph, UUID id) throws Exception {
        Optional<Run> kept = Optional.empty();
        while (kept.isEmpty() || kept.get().status() == RunStatus.RUNNING) {
            pause(BETWEEN_KEYS_MILLIS);
            kept = graph.history().run(id);
        }
        Claims.claim(KEPT, id, kept.get().status(), kept.get().text().length());
    }

    private static UUID runId(PlaygroundViewModel playground) {
        return playground.run().recordIdProperty().get().orElseThrow();
    }

    private static boolean press(Robot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        return true;
    }

    private static void inBackground(Work work) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
            } catch (Exception broken) {
                broken.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
    }

    private static <T> T call(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        while (!call(condition)) {
            pause(2);
        }
    }

    private static void pause(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }

    /** Work that may fail, and then ends the process. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
