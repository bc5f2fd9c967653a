package dev.fimplayground.bench;

import java.util.Random;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.fxmisc.richtext.GenericStyledArea;

/** Jumps anywhere in 20,000 lines of Python in the real window, without and with white space and indent guides shown. */
final class JumpProbe {
    private static final int LINES = 20_000;
    private static final int JUMPS = 100;

    private final Random random = new Random(LINES);
    private final ProbeWindow window;
    private final GenericStyledArea<?, ?, ?> area;

    private JumpProbe(ProbeWindow window) {
        this.window = window;
        this.area = new Screen(window.scene()).prefixArea();
    }

    public static void main(String[] arguments) {
        Probe.end(JumpProbe::measure);
    }

    private static void measure() throws Exception {
        ProbeWindow window = ProbeWindow.open();
        JumpProbe[] probe = new JumpProbe[1];
        Platform.runLater(() -> {
            probe[0] = new JumpProbe(window);
            window.playground().prefix().setText(PythonText.ofLines(LINES));
        });
        Screen.awaitTrue(() -> probe[0] != null && probe[0].area.getParagraphs().size() > LINES);
        for (String what : new String[] {"warming up", "jump"}) {
            probe[0].show(false);
            probe[0].jump(what);
            probe[0].show(true);
            probe[0].jump(what + " with white space and guides");
        }
    }

    private void show(boolean marks) throws InterruptedException {
        Platform.runLater(() -> {
            window.playground().appearance().whiteSpaceShownProperty().set(marks);
            window.playground().appearance().indentGuidesShownProperty().set(marks);
        });
        Pauses.rest(1_000);
    }

    private void jump(String what) throws InterruptedException {
        Scene scene = window.scene();
        try (FxWaits waits = FxWaits.measure()) {
            for (int i = 0; i < JUMPS; i++) {
                int line = random.nextInt(LINES - 100);
                Painting painting = Painting.of(
                        scene, () -> area.showParagraphAtTop(line), () -> area.firstVisibleParToAllParIndex() == line);
                Probe.tell(what + ": to painted, ms", painting.elapsed());
                Probe.tell(what + ": FX thread's work, CPU ms", painting.work());
                Pauses.rest(150);
            }
            waits.tell(what);
        }
    }
}
