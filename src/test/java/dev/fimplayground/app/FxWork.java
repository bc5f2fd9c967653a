package dev.fimplayground.app;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/** Work of a child process that goes on until it is killed: threads of its own, and the FX thread where that is needed. */
final class FxWork {
    private static final int POLL_MILLIS = 2;

    private FxWork() {}

    /** Work that may fail, and then ends the process. */
    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    static void inBackground(Work work) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                work.run();
            } catch (Exception broken) {
                broken.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
    }

    /** Calls on the FX thread and waits for the answer. */
    static <T> T call(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get();
    }

    /** Waits until {@code condition}, asked on the FX thread, is true. */
    static void await(Callable<Boolean> condition) throws Exception {
        while (!call(condition)) {
            pause(POLL_MILLIS);
        }
    }

    /** On the FX thread: presses all of them together. */
    static boolean press(Robot robot, KeyCode... keys) {
        for (KeyCode key : keys) {
            robot.keyPress(key);
        }
        for (int i = keys.length - 1; i >= 0; i--) {
            robot.keyRelease(keys[i]);
        }
        return true;
    }

    static void pause(int millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
