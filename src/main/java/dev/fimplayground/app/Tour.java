package dev.fimplayground.app;

import dev.fimplayground.text.Texts;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.time.Duration;
import java.time.Instant;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Goes through the window step by step, at most one a pulse, and tells what each took, in seconds; the first line comes
 * the moment the window can be used. FX thread only.
 */
final class Tour extends AnimationTimer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<String> tell;
    private final Consumer<Optional<String>> end;
    private final Deque<TourStep> steps;
    private long begun = startOfTheProcess();
    private boolean firstFrameDrawn;

    /**
     * @param tell gets a line for a person
     * @param end called once; with a sentence if something did not work
     */
    Tour(PlaygroundViewModel playground, Scene scene, Consumer<String> tell, Consumer<Optional<String>> end) {
        this.tell = tell;
        this.end = end;
        this.steps = new TourPlan(playground, scene).steps();
    }

    @Override
    public void handle(long now) {
        if (!firstFrameDrawn) {
            // Pulses are told before they are drawn.
            firstFrameDrawn = true;
            return;
        }
        TourStep step = steps.getFirst();
        if (step.isOver()) {
            next(step);
        } else if (System.nanoTime() - begun > PATIENCE.toNanos()) {
            end(Optional.of(Texts.format("selfTest.stuck", step.words())));
        }
    }

    private void next(TourStep done) {
        tell.accept(Texts.format("selfTest.step", done.words(), (System.nanoTime() - begun) / 1e9));
        Optional<String> problem = done.problem();
        steps.removeFirst();
        if (problem.isPresent() || steps.isEmpty()) {
            end(problem);
        } else {
            begun = System.nanoTime();
            steps.getFirst().begin();
        }
    }

    private void end(Optional<String> problem) {
        stop();
        if (problem.isEmpty()) {
            tell.accept(Texts.get("selfTest.passed"));
        }
        end.accept(problem);
    }

    /** As {@link System#nanoTime} would have told it. */
    private static long startOfTheProcess() {
        Instant now = Instant.now();
        Instant start = ProcessHandle.current().info().startInstant().orElse(now);
        return System.nanoTime() - Duration.between(start, now).toNanos();
    }
}
