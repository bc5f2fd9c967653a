package dev.fimplayground.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.model.RunState;
import dev.fimplayground.view.MainWindow;
import dev.fimplayground.viewmodel.EngineMood;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Nothing played: the window, the client, and the built-in model in its own process. */
class RealWindowTest {
    @Test
    void bothExamplesOfTheDocumentationStreamAMiddle() {
        Fx.start();
        AppGraph graph = Fx.call(() -> new AppGraph(Backend.real(_ -> null), Platform::runLater));
        try (graph;
                TestWindow window = TestWindow.show(
                        1440, 900, () -> new MainWindow(graph.playground(), graph.tabs(), graph.highlighting()))) {
            Fx.run(() -> graph.playground().open(ExampleLibrary::load, ExampleLibrary.FIRST));
            awaitReady(graph);
            assertThat(run(graph, window, "real-fill")).contains("result");
            Fx.run(() -> graph.playground()
                    .load(graph.playground().examples().examples().getFirst()));
            Fx.run(() -> graph.playground().appearance().themeProperty().set(ThemeChoice.DARK));
            assertThat(run(graph, window, "real-continue")).contains("quick_sort");
        }
    }

    /** A cold process on a busy machine takes its time. */
    private static void awaitReady(AppGraph graph) {
        CountDownLatch ready = new CountDownLatch(1);
        Fx.run(() -> graph.playground().engine().moodProperty().subscribe(mood -> {
            if (mood == EngineMood.READY) {
                ready.countDown();
            }
        }));
        try {
            assertThat(ready.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", interrupted);
        }
    }

    private static String run(AppGraph graph, TestWindow window, String picture) {
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.awaitTrue("finished", () -> graph.playground().run().stateProperty().get() == RunState.FINISHED);
        window.screenshot(picture);
        int prompt = number(graph.playground().run().usage().promptProperty().get());
        int completion =
                number(graph.playground().run().usage().completionProperty().get());
        int total = number(graph.playground().run().usage().totalProperty().get());
        assertThat(total).isEqualTo(prompt + completion).isPositive();
        System.out.printf(
                "%s: %d + %d tokens, first %s, %s%n",
                picture,
                prompt,
                completion,
                graph.playground().run().usage().firstTokenProperty().get(),
                graph.playground().run().usage().speedProperty().get());
        return Fx.call(() -> graph.playground().middle().text());
    }

    private static int number(String shown) {
        return Integer.parseInt(shown.replace(",", ""));
    }
}
