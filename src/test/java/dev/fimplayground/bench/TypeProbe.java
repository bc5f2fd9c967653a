package dev.fimplayground.bench;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.robot.Robot;
import org.fxmisc.richtext.CodeArea;

/**
 * Keys typed by a robot into 20,000 lines of Python, at their beginning, middle and end: each key to the pulse that
 * paints it, and each completed keyword to the pulse that paints its colour. The argument names the editor: {@code
 * window}, the prefix of the real window, or to compare with: {@code area}, RichTextFX's without colours, and {@code
 * plain}, JavaFX's text area.
 */
final class TypeProbe {
    private static final int LINES = 20_000;
    private static final List<KeyCode> KEYWORD = List.of(KeyCode.P, KeyCode.A, KeyCode.S, KeyCode.S);
    private static final int NAME_LENGTH = 5;

    private final Random random = new Random(LINES);
    private final String name;
    private final Scene scene;
    private final KeyTarget target;
    private final Robot robot = new Robot();

    private TypeProbe(String name, Scene scene) {
        this.name = name;
        this.scene = scene;
        this.target = target(scene);
    }

    public static void main(String[] arguments) {
        Probe.end(() -> measure(arguments));
    }

    private static void measure(String[] arguments) throws Exception {
        String text = "\n" + PythonText.ofLines(LINES);
        TypeProbe[] probe = new TypeProbe[1];
        if (arguments[0].equals("window")) {
            ProbeWindow window = ProbeWindow.open();
            Platform.runLater(() -> {
                probe[0] = new TypeProbe(arguments[0], window.scene());
                window.playground().prefix().setText(text);
            });
        } else {
            ProbeWindow.startToolkit();
            Platform.runLater(() ->
                    probe[0] = new TypeProbe(arguments[0], ProbeWindow.show(alone(arguments[0], text))));
        }
        Screen.awaitTrue(() -> probe[0] != null && probe[0].target.text().length() == text.length());
        probe[0].typeAt("warming up", text.length() / 4, 10);
        probe[0].typeAt("beginning", 0, 20);
        probe[0].typeAt("middle", text.length() / 2, 20);
        probe[0].typeAt("end", text.length(), 20);
    }

    private static Region alone(String editor, String text) {
        return editor.equals("area") ? new CodeArea(text) : new TextArea(text);
    }

    private static KeyTarget target(Scene scene) {
        return scene.getRoot() instanceof TextArea plain
                ? new KeyTarget.Plain(plain)
                : new KeyTarget.Rich(new Screen(scene).prefixArea());
    }

    private void typeAt(String place, int near, int lines) throws InterruptedException {
        int[] before = new int[1];
        Platform.runLater(() -> {
            String text = target.text();
            before[0] = text.length();
            target.placeCaret(text.lastIndexOf("\n\n", near) + 1);
        });
        Pauses.rest(1_500);
        String what = name + ", " + place;
        try (FxWaits waits = FxWaits.measure()) {
            for (int i = 0; i < lines; i++) {
                typeLine(what);
            }
            waits.tell(what);
        }
        int typed = lines * (KEYWORD.size() + NAME_LENGTH + 2);
        Platform.runLater(
                () -> Probe.tell(what + ": all keys arrived", target.text().length() == before[0] + typed ? 1 : 0));
        Screen.awaitTrue(() -> true);
    }

    /** A statement, so that the keyword gets its colour with its last letter, and a name, so that each line is another. */
    private void typeLine(String what) throws InterruptedException {
        type(what, KEYWORD.get(0));
        type(what, KEYWORD.get(1));
        type(what, KEYWORD.get(2));
        typeLastOfKeyword(what, KEYWORD.get(3));
        type(what, KeyCode.SEMICOLON);
        for (int i = 0; i < NAME_LENGTH; i++) {
            type(what, KeyCode.values()[KeyCode.A.ordinal() + random.nextInt(26)]);
        }
        type(what, KeyCode.ENTER);
    }

    private void type(String what, KeyCode key) throws InterruptedException {
        Pauses.rest(40 + random.nextInt(80));
        String[] line = new String[1];
        tell(what, Painting.of(scene, press(key, line), () -> target.draws(line[0])));
    }

    private void typeLastOfKeyword(String what, KeyCode key) throws InterruptedException {
        if (!name.equals("window")) {
            type(what, key);
            return;
        }
        Pauses.rest(40 + random.nextInt(80));
        String[] line = new String[1];
        List<BooleanSupplier> painted =
                List.of(() -> target.draws(line[0]), () -> target.drawsKeyword(line[0], "pass"));
        List<Painting> both = Painting.ofEach(scene, press(key, line), painted);
        tell(what, both.getFirst());
        Probe.tell(
                what + ": keyword's last key to its colour, ms", both.getLast().elapsed());
    }

    private Runnable press(KeyCode key, String[] line) {
        return () -> {
            robot.keyType(key);
            line[0] = target.line();
        };
    }

    private static void tell(String what, Painting painting) {
        Probe.tell(what + ": key to painted, ms", painting.elapsed());
        Probe.tell(what + ": FX thread's work for a key, CPU ms", painting.work());
    }
}
