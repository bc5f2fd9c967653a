package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.viewmodel.DocumentViewModel;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeEditorTest {
    private final DocumentViewModel document = new DocumentViewModel();
    private final Highlighting highlighting = new Highlighting(Runnable::run, Platform::runLater);
    private TestWindow window;

    @BeforeEach
    void showEditor() {
        window = TestWindow.show(600, 300, () -> new CodeEditor(document, highlighting, "Prefix"));
        window.focus(window.find(".code-editor"));
    }

    @AfterEach
    void closeWindow() {
        window.close();
        highlighting.close();
    }

    @Test
    void typedTextIsTheDocumentsText() {
        window.type("def f(x):");
        assertThat(Fx.call(document::text)).isEqualTo("def f(x):");
    }

    @Test
    void settingTheTextIsOneUndoStep() {
        window.type("ab");
        Fx.run(() -> document.setText("one\ntwo\n"));
        window.press(KeyCode.CONTROL, KeyCode.Z);
        assertThat(Fx.call(document::text)).isEqualTo("ab");
        window.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        assertThat(Fx.call(document::text)).isEqualTo("one\ntwo\n");
    }
}
