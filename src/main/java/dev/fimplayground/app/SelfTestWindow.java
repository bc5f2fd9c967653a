package dev.fimplayground.app;

import dev.fimplayground.text.Texts;
import java.util.Optional;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

/** The program's own window while it tests itself; ends with it. Called by the toolkit as the window is. */
public final class SelfTestWindow extends Application {
    private final FimPlayground app = new FimPlayground();
    private Optional<String> problem = Optional.of(Texts.get("selfTest.closed"));

    /** The window did not do what it should; the message is a sentence. */
    static final class FailedException extends Exception {
        private static final long serialVersionUID = 1L;

        FailedException(String sentence) {
            super(sentence);
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
        new Tour(graph.playground(), stage.getScene(), System.out::println, this::end).start();
    }

    private void end(Optional<String> found) {
        problem = found;
        Platform.exit();
    }

    /** @throws FailedException which the toolkit hands to whoever launched this */
    @Override
    public void stop() throws FailedException {
        app.stop();
        if (problem.isPresent()) {
            throw new FailedException(problem.get());
        }
    }
}
