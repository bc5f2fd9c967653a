package dev.fimplayground.app;

import dev.fimplayground.model.RunState;
import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TabPane;

/**
 * A tour through the window by itself: the first example is run on the built-in model, every tab is looked at, the
 * middle is accepted and taken back. Says how long each took; the exit status tells whether it all worked. FX thread
 * only; one step a pulse at most.
 */
final class SelfTest extends AnimationTimer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final PlaygroundViewModel playground;
    private final Parent window;
    private final Consumer<String> tell;
    private final IntConsumer exit;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final long started = System.nanoTime();
    private long stepStarted = started;

    /** What is done, and when it is over. */
    private record Step(String name, Runnable action, BooleanSupplier over) {}

    SelfTest(PlaygroundViewModel playground, Parent window, Consumer<String> tell, IntConsumer exit) {
        this.playground = playground;
        this.window = window;
        this.tell = tell;
        this.exit = exit;
        plan();
    }

    private void plan() {
        steps.add(new Step("example", () -> {}, () -> playground.prefix().lengthProperty().get() > 0));
        steps.add(new Step("run", playground::start, () -> !playground.run().active().get()));
        if (window.lookup("#tabs") instanceof TabPane tabs) {
            for (int i = tabs.getTabs().size() - 1; i >= 0; i--) {
                int tab = i;
                steps.add(new Step("tab", () -> tabs.getSelectionModel().select(tab), () -> isLaidOut(tabs)));
            }
        }
        steps.add(new Step("accept", playground.editing()::acceptAll, () -> playground.middle().emptyProperty().get()));
        steps.add(new Step(
                "undo", playground.editing().history()::undo, () -> !playground.middle().emptyProperty().get()));
    }

    private static boolean isLaidOut(TabPane tabs) {
        Node content = tabs.getSelectionModel().getSelectedItem().getContent();
        return content == null || !content.isVisible() || content.getLayoutBounds().getHeight() > 0;
    }

    @Override
    public void start() {
        tell.accept(Texts.format("selfTest.window", ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, java.time.Instant.now()).toMillis() / 1000.0)
                .orElse(Double.NaN)));
        steps.getFirst().action().run();
        super.start();
    }

    @Override
    public void handle(long now) {
        Step step = steps.getFirst();
        if (step.over().getAsBoolean()) {
            next();
        } else if (System.nanoTime() - stepStarted > PATIENCE.toNanos()) {
            end(Texts.format("selfTest.stuck", step.name()), ExitStatus.FAULT);
        }
    }

    private void next() {
        Step done = steps.removeFirst();
        tell.accept(Texts.format("selfTest.step", done.name(), (System.nanoTime() - stepStarted) / 1e9));
        if (done.name().equals("run")
                && playground.run().stateProperty().get() != RunState.FINISHED) {
            end(Texts.get("selfTest.noMiddle"), ExitStatus.FAULT);
        } else if (steps.isEmpty()) {
            end(Texts.get("selfTest.passed"), ExitStatus.FINISHED);
        } else {
            stepStarted = System.nanoTime();
            steps.getFirst().action().run();
        }
    }

    private void end(String sentence, int status) {
        stop();
        tell.accept(sentence);
        exit.accept(status);
    }
}
