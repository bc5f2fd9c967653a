package dev.fimplayground.view.editor;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.AppearanceViewModel;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.TextSelection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Path;

/** One code editor in a window, with the focus. */
final class EditorWindow implements AutoCloseable {
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    private final DocumentViewModel document = new DocumentViewModel();
    private final AppearanceViewModel appearance = new AppearanceViewModel();
    private final TestWindow window;
    private final CodeTextArea area;

    EditorWindow(Language language, String theme) {
        document.languageProperty().set(language);
        window = TestWindow.show(640, 320, () -> {
            CodeEditor editor = new CodeEditor(document, highlighting, "Prefix");
            editor.follow(appearance);
            StackPane root = new StackPane(editor);
            root.getStyleClass().addAll("root", theme);
            root.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/styles/editor.css"))
                            .toExternalForm());
            return root;
        });
        area = (CodeTextArea) window.find(".code-area");
        window.focus(window.find(".code-editor"));
    }

    void show(String text, int caret) {
        Fx.run(() -> document.setText(text));
        Fx.awaitTrue("the text is in", () -> area.getLength() == text.length());
        caretAt(caret);
    }

    void caretAt(int position) {
        Fx.run(() -> document.select(TextSelection.at(position)));
        Fx.settle();
    }

    /** The shapes with something to draw, in the order of the lines on screen. */
    List<Path> shapes(String styleClass) {
        return Fx.call(() -> area.lookupAll("." + styleClass).stream()
                .map(Path.class::cast)
                .filter(path -> !path.getElements().isEmpty())
                .sorted(Comparator.comparingDouble(
                        path -> path.localToScreen(path.getBoundsInLocal()).getMinY()))
                .toList());
    }

    /** On screen. */
    Bounds character(int position) {
        return Fx.call(
                () -> area.getCharacterBoundsOnScreen(position, position + 1).orElseThrow());
    }

    /** On screen. */
    static Bounds bounds(Path path) {
        return Fx.call(() -> path.localToScreen(path.getBoundsInLocal()));
    }

    TestWindow window() {
        return window;
    }

    CodeTextArea area() {
        return area;
    }

    DocumentViewModel document() {
        return document;
    }

    AppearanceViewModel appearance() {
        return appearance;
    }

    @Override
    public void close() {
        window.close();
        highlighting.close();
        background.shutdown();
    }
}
