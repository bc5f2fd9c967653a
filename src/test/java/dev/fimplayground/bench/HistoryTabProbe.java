package dev.fimplayground.bench;

import dev.fimplayground.app.AppGraph;
import dev.fimplayground.app.Backend;
import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.sqlite.SqliteHistory;
import dev.fimplayground.model.Run;
import dev.fimplayground.view.MainWindow;
import dev.fimplayground.viewmodel.kept.HistoryViewModel;
import dev.fimplayground.viewmodel.kept.RunRow;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Stage;

/** The history tab in the real window: opened, scrolled, searched. Arguments: how many runs; a file to make, or to use again. */
final class HistoryTabProbe {
    private static final int JUMPS = 40;
    private static final int STEPS = 300;
    private static final int SEARCHES = 15;

    private final HistoryViewModel tab;
    private final Scene scene;
    private final Random random = new Random(3);

    private HistoryTabProbe(HistoryViewModel tab, Scene scene) {
        this.tab = tab;
        this.scene = scene;
    }

    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        if (!Files.exists(file)) {
            fill(file, Integer.parseInt(arguments[0]));
        }
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        RunHistory history = new SqliteHistory(file);
        HistoryTabProbe[] probe = new HistoryTabProbe[1];
        Platform.runLater(() -> probe[0] = open(history));
        Screen.awaitTrue(() -> probe[0] != null && Screen.usable().isPresent());
        int runs = history.size().runs();
        probe[0].measure(runs);
        System.exit(0);
    }

    private static void fill(Path file, int count) {
        GeneratedRuns generated = new GeneratedRuns(1);
        try (RunHistory history = new SqliteHistory(file)) {
            for (int i = 0; i < count; i += 500) {
                List<Run> batch = new ArrayList<>();
                for (int j = 0; j < 500; j++) {
                    batch.add(generated.next());
                }
                history.add(batch).join();
            }
        }
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static HistoryTabProbe open(RunHistory history) {
        AppGraph graph = new AppGraph(Backend.real(_ -> null), history, Platform::runLater);
        MainWindow window = new MainWindow(graph.playground(), graph.tabs(), graph.highlighting());
        Stage stage = new Stage();
        stage.setScene(new Scene(window, 1440, 900));
        stage.show();
        window.focusPrefix();
        return new HistoryTabProbe(graph.tabs().history(), stage.getScene());
    }

    private void measure(int runs) throws InterruptedException, HistoryException {
        try (FxWaits waits = FxWaits.measure()) {
            long asked = System.nanoTime();
            Platform.runLater(
                    () -> ((TabPane) scene.lookup("#tabs")).getSelectionModel().selectLast());
            long there = Screen.awaitTrue(() -> tab.rows().size() == runs && isDrawn());
            Probe.tell("opening the tab: rows on screen, ms", (there - asked) / 1e6);
            waits.tell("opening the tab");
        }
        try (FxWaits waits = FxWaits.measure()) {
            scroll();
            waits.tell("scrolling, a page a frame");
        }
        try (FxWaits waits = FxWaits.measure()) {
            for (int i = 0; i < JUMPS; i++) {
                jump(random.nextInt(runs));
            }
            waits.tell("jumps anywhere");
        }
        try (FxWaits waits = FxWaits.measure()) {
            for (int i = 0; i < SEARCHES; i++) {
                search(i % 2 == 0 ? "return" : "user", runs);
            }
            waits.tell("searches");
        }
    }

    private void scroll() throws InterruptedException {
        int[] steps = new int[1];
        Platform.runLater(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                flow().scrollPixels(flow().getHeight());
                steps[0]++;
                if (steps[0] == STEPS) {
                    stop();
                }
            }
        }.start());
        Screen.awaitTrue(() -> steps[0] == STEPS && isDrawn());
    }

    private void jump(int index) throws InterruptedException {
        long asked = System.nanoTime();
        boolean[] jumped = new boolean[1];
        Platform.runLater(() -> {
            table().scrollTo(index);
            jumped[0] = true;
        });
        long there = Screen.awaitTrue(() -> jumped[0] && isDrawn());
        Probe.tell("a jump anywhere: rows on screen, ms", (there - asked) / 1e6);
    }

    /** With the pause that a search waits for the next letter, which is 200 ms. */
    private void search(String word, int runs) throws InterruptedException {
        long asked = System.nanoTime();
        Platform.runLater(() -> tab.filter().textProperty().set(word));
        long there = Screen.awaitTrue(() -> tab.rows().size() < runs && isDrawn());
        Probe.tell("a search (" + word + "): rows on screen, ms", (there - asked) / 1e6);
        Platform.runLater(() -> tab.filter().clear());
        Screen.awaitTrue(() -> tab.rows().size() == runs && isDrawn());
    }

    /** Whether every row in sight shows its run. */
    private boolean isDrawn() {
        List<Node> cells = List.copyOf(table().lookupAll(".run-cell.run-time"));
        return cells.size() > 2
                && cells.stream()
                        .filter(Node::isVisible)
                        .map(cell -> ((Labeled) cell).getText())
                        .noneMatch(""::equals);
    }

    @SuppressWarnings("unchecked")
    private TableView<RunRow> table() {
        return (TableView<RunRow>) scene.lookup("#history-runs");
    }

    private VirtualFlow<?> flow() {
        return (VirtualFlow<?>) table().lookup(".virtual-flow");
    }
}
