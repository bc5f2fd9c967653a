package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.MiddleViewModel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A suffix takes its colours from what the middle makes of it, while it streams and after it is gone. */
class MiddlePartTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    private final DocumentViewModel prefix = new DocumentViewModel();
    private final MiddleViewModel middle = new MiddleViewModel(Platform::runLater);
    private final DocumentViewModel suffix = new DocumentViewModel();
    private final SimpleBooleanProperty streaming = new SimpleBooleanProperty();
    private TestWindow window;

    @BeforeEach
    void showPanes() {
        window = TestWindow.show(700, 400, () -> {
            List<HighlightSource> sources = highlighting.join(3);
            SplitPane root = new SplitPane(
                    new CodeEditor(prefix, sources.get(0), "Prefix"), new CodeEditor(suffix, sources.get(2), "Suffix"));
            new MiddlePart(middle, streaming, prefix.languageProperty(), sources.get(1));
            root.getItems().get(1).setId("suffix");
            root.getStyleClass().add("light");
            root.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/styles/editor.css"))
                            .toExternalForm());
            return root;
        });
        Fx.run(() -> {
            prefix.languageProperty().set(Language.PYTHON);
            suffix.languageProperty().set(Language.PYTHON);
        });
    }

    @AfterEach
    void closeWindow() {
        window.close();
        highlighting.close();
        background.shutdown();
    }

    @Test
    void aStringThatTheMiddleClosesNoLongerColoursTheSuffix() {
        Fx.run(() -> prefix.setText("s = '''one\n"));
        Fx.run(() -> suffix.setText("pass\n# '''\n"));
        awaitStyle("string");
        Fx.run(() -> middle.show("two'''\n"));
        awaitStyle("keyword");
        Fx.run(() -> middle.show(""));
        awaitStyle("string");
    }

    @Test
    void theSuffixFollowsWhileTheMiddleStreams() {
        Fx.run(() -> prefix.setText("s = 1\n"));
        Fx.run(() -> suffix.setText("pass\n# '''\n"));
        awaitStyle("keyword");
        Fx.run(() -> streaming.set(true));
        middle.append("t = '''");
        awaitStyle("string");
        middle.append("two'''\n");
        Fx.run(() -> streaming.set(false));
        awaitStyle("keyword");
        assertThat(Fx.call(() -> area().getText())).startsWith("pass\n");
    }

    private void awaitStyle(String style) {
        Fx.awaitTrue(
                "the suffix is a " + style,
                () -> area().getLength() > 0 && area().getStyleOfChar(0).contains(style));
    }

    private CodeTextArea area() {
        return (CodeTextArea) window.find("#suffix .code-area");
    }
}
