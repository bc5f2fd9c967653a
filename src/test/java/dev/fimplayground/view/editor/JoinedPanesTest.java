package dev.fimplayground.view.editor;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.HighlightSource;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.MiddleView;
import dev.fimplayground.viewmodel.MiddleViewModel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Prefix, middle and suffix on screen, coloured as the one text that they are. */
class JoinedPanesTest {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    private final DocumentViewModel prefix = new DocumentViewModel();
    private final MiddleViewModel middle = new MiddleViewModel(Platform::runLater);
    private final DocumentViewModel suffix = new DocumentViewModel();
    private TestWindow window;

    @BeforeEach
    void showPanes() {
        window = TestWindow.show(700, 400, () -> {
            List<HighlightSource> sources = highlighting.join(3);
            SplitPane root = new SplitPane(
                    new CodeEditor(prefix, sources.get(0), "Prefix"),
                    new MiddlePane(middle, sources.get(1), "Middle"),
                    new CodeEditor(suffix, sources.get(2), "Suffix"));
            root.getItems().get(2).setId("suffix");
            root.getStyleClass().add("light");
            root.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/styles/editor.css"))
                            .toExternalForm());
            return root;
        });
        Fx.run(() -> {
            middle.viewProperty().set(MiddleView.ONLY);
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
    void aSuffixFollowsWhatThePrefixAndTheMiddleMakeOfIt() {
        CodeTextArea suffixArea = area("#suffix .code-area");
        CodeTextArea middleArea = area(".middle-pane .code-area");
        Fx.run(() -> prefix.setText("s = '''one\n"));
        Fx.run(() -> suffix.setText("two'''\npass\n"));
        Fx.awaitTrue(
                "the suffix begins inside the prefix's string",
                () -> has(suffixArea, 0, "string") && has(suffixArea, 7, "keyword"));
        Fx.run(() -> middle.begin(prefix.text(), suffix.text()));
        middle.append("2''' # ");
        middle.end();
        Fx.awaitTrue("the middle ends the string", () -> has(middleArea, 0, "string") && has(middleArea, 5, "comment"));
        Fx.awaitTrue(
                "the suffix goes on with the middle's comment",
                () -> has(suffixArea, 0, "comment") && has(suffixArea, 7, "keyword"));
    }

    private CodeTextArea area(String selector) {
        return (CodeTextArea) window.find(selector);
    }

    private static boolean has(CodeTextArea area, int at, String styleClass) {
        return area.getLength() > at && area.getStyleOfChar(at).contains(styleClass);
    }
}
