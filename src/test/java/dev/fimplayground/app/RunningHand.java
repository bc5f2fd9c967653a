package dev.fimplayground.app;

import static dev.fimplayground.app.FxWork.await;
import static dev.fimplayground.app.FxWork.call;
import static dev.fimplayground.app.FxWork.inBackground;
import static dev.fimplayground.app.FxWork.pause;
import static dev.fimplayground.app.FxWork.press;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.kill.Claims;
import dev.fimplayground.model.Run;
import dev.fimplayground.model.RunState;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** Presses run again and again, and stop where an answer takes long. On a thread of its own but where it says otherwise. */
final class RunningHand {
    private static final int SOONEST_STOP_MILLIS = 600;
    private static final int LATEST_STOP_MILLIS = 4_000;
    private static final int BETWEEN_LOOKS_MILLIS = 15;

    private final PlaygroundViewModel playground;
    private final RunHistory history;
    private final Robot robot;
    private final Random random;
    private final Runnable onFirstKept;

    RunningHand(AppGraph graph, Robot robot, long seed, Runnable onFirstKept) {
        this.playground = graph.playground();
        this.history = graph.history();
        this.robot = robot;
        this.random = new Random(seed);
        this.onFirstKept = onFirstKept;
    }

    void runForEver() throws Exception {
        UUID first = runOnce();
        inBackground(() -> {
            claimKept(first);
            onFirstKept.run();
        });
        while (true) {
            UUID next = runOnce();
            inBackground(() -> claimKept(next));
        }
    }

    /** On the FX thread: claims how much of a run is on screen. */
    void look() {
        if (playground.run().stateProperty().get() == RunState.STREAMING) {
            Claims.claim(
                    KillableWindow.STREAMED, runId(), playground.middle().text().length());
        }
    }

    private UUID runOnce() throws Exception {
        call(() -> press(robot, KeyCode.CONTROL, KeyCode.ENTER));
        await(() -> playground.run().active().get());
        UUID id = call(this::runId);
        int patience = SOONEST_STOP_MILLIS + random.nextInt(LATEST_STOP_MILLIS - SOONEST_STOP_MILLIS);
        long stop = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patience);
        await(() -> !playground.run().active().get() || System.nanoTime() > stop);
        call(() -> playground.run().active().get() && press(robot, KeyCode.ESCAPE));
        await(() -> !playground.run().active().get());
        Claims.claim(KillableWindow.ENDED, id);
        return id;
    }

    private void claimKept(UUID id) throws HistoryException, InterruptedException {
        Optional<Run> kept = history.run(id);
        while (kept.isEmpty() || kept.get().status() == RunStatus.RUNNING) {
            pause(BETWEEN_LOOKS_MILLIS);
            kept = history.run(id);
        }
        Claims.claim(
                KillableWindow.KEPT, id, kept.get().status(), kept.get().text().length());
    }

    private UUID runId() {
        return playground.run().recordIdProperty().get().orElseThrow();
    }
}
