package dev.fimplayground.app;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * The real app in a process of its own, in which a robot types what a seed says, until somebody kills it. Says
 * {@code base <text in base64>} when its texts are there, {@code typed <count> <time>} when so many characters are on
 * screen, and {@code alive <time>} in between. Its time is in milliseconds that the machine let it run: a busy one takes
 * away more than the app could ever give back.
 */
final class TypingWindow {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz     ";
    private static final long LIMIT_SECONDS = 60;
    private static final Duration TICK = Duration.ofMillis(10);
    private static final AtomicLong MILLIS = new AtomicLong();
    private static final Duration BETWEEN_KEYS = Duration.ofMillis(15);

    private TypingWindow() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().priority(Thread.MAX_PRIORITY).start(TypingWindow::count);
        Thread.ofPlatform().daemon().start(() -> {
            try {
                type(typedBy(Long.parseLong(arguments[0]), 10_000));
            } catch (Exception broken) {
                broken.printStackTrace();
                Runtime.getRuntime().halt(1);
            }
        });
        Application.launch(FimPlayground.class);
    }

    private static void count() {
        try {
            while (true) {
                Thread.sleep(TICK);
                System.out.println("alive " + MILLIS.addAndGet(TICK.toMillis()));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
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

    private static void type(String letters) throws Exception {
        awaitToolkit();
        awaitTrue(() -> Window.getWindows().stream().anyMatch(Window::isShowing));
        Scene scene = call(() -> Window.getWindows().getFirst().getScene());
        awaitTrue(() -> !scene.lookup("#examples").isDisabled());
        GenericStyledArea<?, ?, ?> prefix = (GenericStyledArea<?, ?, ?>) scene.lookup(".styled-text-area");
        String base = call(() -> {
            prefix.requestFocus();
            prefix.moveTo(prefix.getLength());
            return prefix.getText();
        });
        System.out.println("base " + Base64.getEncoder().encodeToString(base.getBytes(StandardCharsets.UTF_8)));
        Robot robot = call(Robot::new);
        for (int i = 0; i < letters.length(); i++) {
            char letter = letters.charAt(i);
            int wanted = base.length() + i + 1;
            Platform.runLater(() -> robot.keyType(
                    letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)))));
            awaitTrue(() -> prefix.getLength() == wanted);
            System.out.println("typed " + (i + 1) + " " + MILLIS.get());
            Thread.sleep(BETWEEN_KEYS);
        }
    }

    /** The toolkit takes tasks only once it is up. */
    private static void awaitToolkit() throws InterruptedException {
        while (true) {
            try {
                Platform.runLater(() -> {});
                return;
            } catch (IllegalStateException notYet) {
                Thread.sleep(Duration.ofMillis(1));
            }
        }
    }

    private static <T> T call(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        return task.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private static void awaitTrue(BooleanSupplier condition) throws InterruptedException {
        CountDownLatch fulfilled = new CountDownLatch(1);
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    stop();
                    fulfilled.countDown();
                }
            }
        }.start());
        if (!fulfilled.await(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("not within " + LIMIT_SECONDS + " s");
        }
    }
}
