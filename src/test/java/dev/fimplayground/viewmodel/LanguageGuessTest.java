package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.syntax.Language;
import java.util.ArrayDeque;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class LanguageGuessTest {
    private static final String PYTHON = "def f(x):\n    return x\n";
    private static final String JAVA = "import java.util.List;\n\npublic class A {\n}\n";

    private final Queue<Runnable> background = new ArrayDeque<>();
    private final DocumentViewModel document = new DocumentViewModel(background::add, Runnable::run);

    @Test
    void nothingIsGuessedOnTheCallersThread() {
        document.setText(PYTHON);
        assertThat(document.languageProperty().get()).isEqualTo(Language.PLAIN);
        work();
        assertThat(document.languageProperty().get()).isEqualTo(Language.PYTHON);
    }

    @Test
    void keysTypedMeanwhileCostOneGuessMoreAndTheLastTextIsToldOf() {
        document.setText(PYTHON);
        for (int i = 0; i < 10; i++) {
            document.setText(JAVA + i);
        }
        assertThat(background).hasSize(1);
        background.remove().run();
        assertThat(document.languageProperty().get()).isEqualTo(Language.PLAIN);
        assertThat(background).hasSize(1);
        work();
        assertThat(document.languageProperty().get()).isEqualTo(Language.JAVA);
    }

    @Test
    void aKeyBehindTheBeginningCostsNoGuess() {
        document.setText(PYTHON.repeat(LanguageGuess.HEAD / PYTHON.length() + 1));
        work();
        document.replace(
                document.lengthProperty().get(), document.lengthProperty().get(), "x");
        assertThat(background).isEmpty();
        assertThat(document.languageProperty().get()).isEqualTo(Language.PYTHON);
    }

    @Test
    void whatIsExpectedWhileTheGuessIsUnderWayStays() {
        document.setText(PYTHON);
        document.expectLanguage(Language.RUST);
        work();
        assertThat(document.languageProperty().get()).isEqualTo(Language.RUST);
        document.setText(PYTHON + "\n");
        work();
        assertThat(document.languageProperty().get()).isEqualTo(Language.PYTHON);
    }

    @Test
    void whatAPersonChoosesWhileTheGuessIsUnderWayStays() {
        document.setText(PYTHON);
        document.languageProperty().set(Language.RUST);
        work();
        assertThat(document.languageProperty().get()).isEqualTo(Language.RUST);
    }

    @Test
    void aTextThatDoesNotTellIsOfTheLanguageExpected() {
        document.expectLanguage(Language.GO);
        document.setText("x");
        work();
        assertThat(document.languageProperty().get()).isEqualTo(Language.GO);
    }

    private void work() {
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
    }
}
