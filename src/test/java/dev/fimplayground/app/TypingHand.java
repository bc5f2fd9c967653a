package dev.fimplayground.app;

import static dev.fimplayground.app.FxWork.await;
import static dev.fimplayground.app.FxWork.call;
import static dev.fimplayground.app.FxWork.pause;
import static dev.fimplayground.app.FxWork.press;

import dev.fimplayground.kill.Claims;
import dev.fimplayground.viewmodel.ExperimentViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.fxmisc.richtext.GenericStyledArea;

/** Types what a seed says and saves the experiment every few keys. On a thread of its own but where it says otherwise. */
final class TypingHand {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz     ";
    private static final int BETWEEN_KEYS_MILLIS = 15;
    private static final int KEYS_BETWEEN_SAVES = 2;
    private static final int LONGEST_TYPING = 10_000;

    private final GenericStyledArea<?, ?, ?> prefix;
    private final Robot robot;
    private final ExperimentViewModel experiment;
    private final Path file;
    private final Runnable onFirstSave;
    private int typed;
    private int typedWhenSaved;
    private Optional<String> fingerprintBefore = Optional.empty();
    private boolean saving;
    private boolean savedOnce;

    TypingHand(
            GenericStyledArea<?, ?, ?> prefix,
            Robot robot,
            ExperimentViewModel experiment,
            Path file,
            Runnable onFirstSave) {
        this.prefix = prefix;
        this.robot = robot;
        this.experiment = experiment;
        this.file = file;
        this.onFirstSave = onFirstSave;
    }

    /** What a seed types. */
    static String typedBy(long seed, int count) {
        Random random = new Random(seed);
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < count; i++) {
            typed.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return typed.toString();
    }

    void type(long seed) throws Exception {
        int before = call(prefix::getLength);
        for (char letter : typedBy(seed, LONGEST_TYPING).toCharArray()) {
            call(() -> press(robot, key(letter)));
            int wanted = before + typed + 1;
            await(() -> prefix.getLength() == wanted);
            int now = call(() -> ++typed);
            Claims.claim(KillableWindow.TYPED, now);
            if (now % KEYS_BETWEEN_SAVES == 0) {
                call(this::save);
            }
            pause(BETWEEN_KEYS_MILLIS);
        }
    }

    /** On the FX thread: claims a saving that has come to its end. */
    void look() {
        Optional<String> now = experiment.fingerprint();
        if (saving && now.isPresent() && !now.equals(fingerprintBefore)) {
            saving = false;
            Claims.claim(KillableWindow.SAVED, now.get(), typedWhenSaved);
            if (!savedOnce) {
                savedOnce = true;
                onFirstSave.run();
            }
        }
    }

    /** The first time under a name, as in a dialog; then with the keys, unless a saving is under way. */
    private boolean save() {
        if (saving) {
            return false;
        }
        saving = true;
        typedWhenSaved = typed;
        fingerprintBefore = experiment.fingerprint();
        if (savedOnce) {
            return press(robot, KeyCode.CONTROL, KeyCode.S);
        }
        experiment.saveAs(file);
        return true;
    }

    private static KeyCode key(char letter) {
        return letter == ' ' ? KeyCode.SPACE : KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(letter)));
    }
}
