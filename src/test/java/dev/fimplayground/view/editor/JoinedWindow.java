package dev.fimplayground.view.editor;

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
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;

/** A prefix and a suffix of Python in a window, coloured as one text with a middle. */
final class JoinedWindow implements AutoCloseable {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    final DocumentViewModel prefix = new DocumentViewModel();
    final MiddleViewModel middle = new MiddleViewModel(Platform::runLater);
    final DocumentViewModel suffix = new DocumentViewModel();
    private final TestWindow window;

    /** How the middle takes part. FX thread. */
    @FunctionalInterface
    interface Middle {
        /** @return what stands between the editors */
        Stream<Node> join(JoinedWindow window, HighlightSource source);
    }

    JoinedWindow(Middle joining) {
        window = TestWindow.show(700, 400, () -> {
            List<HighlightSource> sources = highlighting.join(3);
            CodeEditor last = new CodeEditor(suffix, sources.get(2), "Suffix");
            last.setId("suffix");
            SplitPane root = new SplitPane();
            root.getItems().add(new CodeEditor(prefix, sources.get(0), "Prefix"));
            joining.join(this, sources.get(1)).forEach(root.getItems()::add);
            root.getItems().add(last);
            root.getStyleClass().addAll("root", "light");
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

    CodeTextArea suffixArea() {
        return area("#suffix .code-area");
    }

    CodeTextArea area(String selector) {
        return (CodeTextArea) window.find(selector);
    }

    @Override
    public void close() {
        window.close();
        highlighting.close();
        background.shutdown();
    }
}
