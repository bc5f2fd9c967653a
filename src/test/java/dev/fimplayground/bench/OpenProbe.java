package dev.fimplayground.bench;

import dev.fimplayground.viewmodel.PlaygroundViewModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.fxmisc.richtext.GenericStyledArea;

/**
 * Files of 1 MB opened one after the other, first cold, then warm, each until a key typed at the caret is drawn. The
 * argument names the editor: {@code window}, the real window, or {@code plain}, JavaFX's text area given the same text,
 * to compare with.
 */
final class OpenProbe {
    private static final int SIZE = 1_000_000;
    private static final int WARM = 8;

    private final Scene scene;
    private final Robot robot = new Robot();

    private OpenProbe(Scene scene) {
        this.scene = scene;
    }

    public static void main(String[] arguments) {
        Probe.end(() -> measure(arguments));
    }

    private static void measure(String[] arguments) throws Exception {
        List<String> texts = List.of(
                PythonText.ofLength(SIZE),
                PythonText.ofLength(SIZE / 2).replace("Word", "Wort").repeat(2));
        if (arguments[0].equals("window")) {
            inWindow(texts);
        } else {
            inTextArea(texts);
        }
    }

    private static void inWindow(List<String> texts) throws Exception {
        ProbeWindow window = ProbeWindow.open();
        OpenProbe probe = on(window.scene());
        PlaygroundViewModel playground = window.playground();
        GenericStyledArea<?, ?, ?> area = new Screen(window.scene()).prefixArea();
        for (int i = 0; i <= WARM; i++) {
            String text = texts.get(i % texts.size());
            Path file = Files.createTempFile("open", ".py");
            Files.writeString(file, text);
            probe.open(
                    i == 0 ? "first file of a process" : "window",
                    () -> playground.files().open(file),
                    new KeyTarget.Rich(area),
                    () -> area.isEditable()
                            && area.getCaretPosition() == text.length()
                            && area.getLength() == text.length());
            Files.delete(file);
        }
    }

    private static void inTextArea(List<String> texts) throws InterruptedException {
        ProbeWindow.startToolkit();
        TextArea area = new TextArea();
        Scene[] shown = new Scene[1];
        Platform.runLater(() -> shown[0] = ProbeWindow.show(area));
        Screen.awaitTrue(() -> shown[0] != null);
        OpenProbe probe = on(shown[0]);
        for (int i = 0; i < 3; i++) {
            String text = texts.get(i % texts.size());
            Runnable open = () -> {
                area.setText(text);
                area.positionCaret(text.length());
            };
            probe.open("JavaFX's text area", open, new KeyTarget.Plain(area), () -> true);
        }
    }

    private static OpenProbe on(Scene scene) throws InterruptedException {
        OpenProbe[] probe = new OpenProbe[1];
        Platform.runLater(() -> probe[0] = new OpenProbe(scene));
        Screen.awaitTrue(() -> probe[0] != null);
        return probe[0];
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private void open(String name, Runnable open, KeyTarget target, BooleanSupplier there) throws InterruptedException {
        try (FxWaits waits = FxWaits.measure()) {
            long asked = System.nanoTime();
            Duration cpu = cpu();
            Painting.of(scene, open, () -> there.getAsBoolean() && target.draws(target.line()));
            Probe.tell(name + ": asked to text and caret, ms", (System.nanoTime() - asked) / 1e6);
            String[] line = new String[1];
            Painting.of(
                    scene,
                    () -> {
                        robot.keyType(KeyCode.X);
                        line[0] = target.line();
                    },
                    () -> line[0].endsWith("x") && target.draws(line[0]));
            Probe.tell(name + ": asked to a key typed in it, ms", (System.nanoTime() - asked) / 1e6);
            Pauses.rest(2_000);
            Probe.tell(
                    name + ": whole process until 2 s later, CPU ms",
                    cpu().minus(cpu).toMillis());
            waits.tellLongest(name);
        }
    }
}
