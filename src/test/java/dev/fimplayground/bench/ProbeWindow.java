package dev.fimplayground.bench;

import dev.fimplayground.app.AppGraph;
import dev.fimplayground.app.Backend;
import dev.fimplayground.view.MainWindow;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** The toolkit, and the real window on it. To be opened once in a process. */
record ProbeWindow(PlaygroundViewModel playground, Scene scene) {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** Starts the toolkit and the window, and waits until it can be used. */
    static ProbeWindow open() throws InterruptedException {
        startToolkit();
        ProbeWindow[] opened = new ProbeWindow[1];
        Platform.runLater(() -> opened[0] = show());
        Screen.awaitTrue(() -> opened[0] != null && Screen.usable().isPresent());
        return opened[0];
    }

    static void startToolkit() throws InterruptedException {
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
    }

    /** Shows {@code root} as large as the window. FX thread. */
    static Scene show(Parent root) {
        Stage stage = new Stage();
        stage.setScene(new Scene(root, WIDTH, HEIGHT));
        stage.show();
        return stage.getScene();
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static ProbeWindow show() {
        AppGraph graph = new AppGraph(Backend.real(_ -> null), Platform::runLater);
        MainWindow window = new MainWindow(graph.playground(), graph.tabs(), graph.highlighting());
        Scene scene = show(window);
        window.focusPrefix();
        return new ProbeWindow(graph.playground(), scene);
    }
}
