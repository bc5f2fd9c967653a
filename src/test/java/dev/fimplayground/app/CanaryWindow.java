package dev.fimplayground.app;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.history.RunQuery;
import dev.fimplayground.history.RunSummary;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.RunStatus;
import dev.fimplayground.snippet.SnippetLanguage;
import dev.fimplayground.viewmodel.PlaygroundViewModel;
import dev.fimplayground.viewmodel.kept.TransferViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * The real app in a process of its own, in which a robot uses whatever keeps, shows or hands out something, against a
 * server that knows the key. What leaves the window is written into a folder. Says {@code ready} when all is done and
 * ends when its input does.
 */
final class CanaryWindow {
    private final Path out;
    private final FimPlayground app = new FimPlayground();
    private final TestWindow window;
    private final AppGraph graph;
    private final PlaygroundViewModel playground;
    private int copies;

    private CanaryWindow(Path out) throws Exception {
        this.out = out;
        Fx.start();
        app.init();
        window = TestWindow.of(Fx.call(() -> {
            Stage stage = new Stage();
            app.start(stage);
            return stage;
        }));
        graph = app.graph().orElseThrow();
        playground = graph.playground();
    }

    /** Arguments: the server's base URL, how many answers it has, the key's variable, the folder, keys to type. */
    public static void main(String[] arguments) throws Exception {
        CanaryWindow canary = new CanaryWindow(Path.of(arguments[3]));
        try {
            canary.use(arguments[0], Integer.parseInt(arguments[1]), arguments[2], List.of(arguments[4].split(",")));
            System.out.println("ready");
            System.in.readAllBytes();
            canary.window.close();
            Fx.run(canary.app::stop);
            System.exit(0);
        } catch (Exception | AssertionError broken) {
            broken.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    private void use(String server, int answers, String variable, List<String> typed) throws Exception {
        Fx.awaitTrue("the first example", () -> playground.prefix().text().startsWith("def"));
        for (String key : typed) {
            typeWhereItDoesNotBelong(key);
        }
        chooseServer(server, variable);
        for (int answer = 0; answer < answers; answer++) {
            String model = "answer-" + answer;
            Fx.run(() -> playground.endpoint().modelProperty().set(model));
            run(answer);
        }
        codeInEveryLanguage();
        defect(variable);
        builtInEngine();
        window.press(KeyCode.CONTROL, KeyCode.END).type(" x = 1");
        lookAround("end");
    }

    /** Into the form, as if it were a variable's name, a model or a part of the address. */
    private void typeWhereItDoesNotBelong(String key) {
        TestWindow dialog = dialog();
        set(dialog, "#custom-model", "coder");
        for (String field : fieldsThatRefuse(key)) {
            String before = Fx.call(() -> ((TextField) dialog.find(field)).getText());
            set(dialog, field, field.equals("#base-url") ? "https://host/" : "");
            dialog.focus(dialog.find(field)).press(KeyCode.END).type(key);
            if (!Fx.call(() -> dialog.find("#use-endpoint").isDisabled())) {
                throw new AssertionError("a key of " + key.length() + " characters is taken in " + field);
            }
            dialog.press(KeyCode.ENTER);
            set(dialog, field, before);
        }
        set(dialog, "#key-variable", key);
        dialog.press(KeyCode.ESCAPE);
    }

    /** In an address a long number may be an account's. */
    private static List<String> fieldsThatRefuse(String key) {
        List<String> names = List.of("#key-variable", "#custom-model");
        return key.startsWith("sk-") ? List.of(names.getFirst(), names.getLast(), "#base-url") : names;
    }

    private TestWindow dialog() {
        Fx.run(() ->
                ((MenuButton) window.find("#endpoint")).getItems().getLast().fire());
        Fx.settle();
        return TestWindow.of(Fx.call(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each != window.stage())
                .map(Stage.class::cast)
                .findFirst()
                .orElseThrow()));
    }

    private static void set(TestWindow dialog, String field, String text) {
        Node node = dialog.find(field);
        Fx.run(() -> ((TextField) node).setText(text));
        Fx.settle();
    }

    private void chooseServer(String server, String variable) {
        TestWindow dialog = dialog();
        set(dialog, "#base-url", server);
        set(dialog, "#custom-model", "answer");
        set(dialog, "#key-variable", variable);
        dialog.focus(dialog.find("#custom-model")).press(KeyCode.ENTER);
        Fx.awaitTrue(
                "the server chosen",
                () -> playground
                        .endpoint()
                        .selectedProperty()
                        .get()
                        .keyVariable()
                        .equals(Optional.of(variable)));
    }

    /** Runs, and keeps all that there is of it. */
    private void run(int answer) throws Exception {
        RunHistory history = graph.history();
        int before = history.find(RunQuery.EVERYTHING).size();
        window.press(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.awaitTrue(
                "the record of run " + answer,
                () -> history.find(RunQuery.EVERYTHING).size() == before + 1
                        && newest(history).status() != RunStatus.RUNNING
                        && !playground.run().stateProperty().get().isActive());
        Path transcript = out.resolve("run-" + answer + ".transcript");
        Fx.run(() -> graph.tabs().wireFiles().save(transcript));
        Path experiment = out.resolve("run-" + answer + ".fim.json");
        Fx.run(() -> {
            playground.experiment().resultKeptProperty().set(true);
            playground.experiment().saveAs(experiment);
        });
        Fx.awaitTrue("the transcript", () -> Files.exists(transcript));
        Fx.awaitTrue("the experiment", () -> Files.exists(experiment));
        copy("#copy-details");
        lookAround("run-" + answer);
        exportAll("run-" + answer);
    }

    private static RunSummary newest(RunHistory history) throws Exception {
        return history.summaries(history.find(RunQuery.EVERYTHING), 0, 1).getFirst();
    }

    private void exportAll(String name) {
        Fx.run(() -> graph.tabs().history().shown(true));
        for (TransferViewModel.Format format : TransferViewModel.Format.values()) {
            TransferViewModel transfer = graph.tabs().history().transfer();
            Fx.run(transfer::dismiss);
            Fx.run(() -> transfer.exportFound(out.resolve(name + "." + format.ending()), format));
            Fx.awaitTrue("the export", () -> transfer.wordsProperty().get().contains(name));
        }
    }

    private void codeInEveryLanguage() throws Exception {
        select("code-tab");
        for (SnippetLanguage language : SnippetLanguage.values()) {
            Fx.run(() -> graph.tabs().code().languageProperty().set(language));
            Fx.awaitTrue(
                    "the code",
                    () -> graph.tabs().code().pictureProperty().get().code().isPresent());
            Fx.settle();
            Path file = out.resolve("code-" + language.fileName());
            Fx.run(() -> graph.tabs().code().save(file));
            Fx.awaitTrue("the code's file", () -> Files.exists(file));
            copy("#code-copy");
        }
    }

    /** Of which a library might have put the key into the message. */
    private void defect(String variable) throws Exception {
        String secret = System.getenv(variable);
        Platform.runLater(() -> {
            throw new IllegalStateException("header " + secret, new IllegalArgumentException(secret));
        });
        Fx.awaitTrue(
                "the report",
                () -> playground.run().failure().detailsProperty().get().contains("caused by"));
        copy("#copy-details");
        lookAround("defect");
    }

    private void builtInEngine() throws Exception {
        Fx.run(() -> playground.endpoint().selectedProperty().set(Endpoint.BUILT_IN));
        run(100);
        ProcessHandle child = ProcessHandle.current().children().findFirst().orElseThrow();
        for (String what : List.of("cmdline", "environ")) {
            Path proc = Path.of("/proc", String.valueOf(child.pid()), what);
            if (Files.exists(proc)) {
                Files.write(out.resolve("child." + what), Files.readAllBytes(proc));
            }
        }
    }

    private void copy(String button) throws Exception {
        Node node = window.find(button);
        if (node.isVisible()) {
            Fx.run(() -> ((ButtonBase) node).fire());
            String copied = Fx.call(() -> Clipboard.getSystemClipboard().getString());
            Files.writeString(out.resolve("clipboard-" + copies++), copied);
        }
    }

    /** Every word of every tab. */
    private void lookAround(String name) throws Exception {
        TreeSet<String> words = new TreeSet<>();
        for (String tab : List.of("prompt-tab", "wire-tab", "code-tab", "history-tab")) {
            select(tab);
            Fx.run(() -> read(window.scene().getRoot(), words));
        }
        Files.write(out.resolve(name + ".screen"), words);
    }

    private void select(String tab) {
        Fx.run(() -> {
            TabPane tabs = (TabPane) window.find("#tabs");
            tabs.getSelectionModel()
                    .select(tabs.getTabs().stream()
                            .filter(each -> tab.equals(each.getId()))
                            .findFirst()
                            .orElseThrow());
        });
        Fx.settle();
    }

    private static void read(Node node, TreeSet<String> words) {
        words.add(String.valueOf(node.getAccessibleText()));
        words.add(
                switch (node) {
                    case Labeled labeled -> String.valueOf(labeled.getText());
                    case TextInputControl input -> String.valueOf(input.getText());
                    case GenericStyledArea<?, ?, ?> area -> area.getText();
                    case Text text -> String.valueOf(text.getText());
                    default -> "";
                });
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
        }
    }
}
