package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.MiddleViewModel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.geometry.Orientation;
import javafx.scene.Parent;
import javafx.scene.control.SplitPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pictures for eyes, and that every token kind of the text has a colour of its own in both themes. */
class EditorPicturesTest {
    private static final String PREFIX = """
            @cache
            def reverse_words_with_special_chars(s: str) -> str:
                \"""Reverses each word in a string (preserving the position of
                non-alphabetic characters) while maintaining the word order.

                Example: "Hello, world!" -> "olleH, dlrow!"
                \"""
                # 注释: 数据 😀
                limit = MAX_SIZE * 2 + 0x1F
            \tself.words = [f"{w!r}\\n" for w in Parser(s).words if w is not None]
            """;
    private static final String MIDDLE = """
                words = s.split(" ")
                result = []
                for word in words:
                    letters = [c for c in word if c.isalpha()]
                    result.append("".join(letters.pop() if c.isalpha() else c
                                          for c in word))
            """;

    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    private final DocumentViewModel prefix = new DocumentViewModel();
    private final DocumentViewModel suffix = new DocumentViewModel();
    private final MiddleViewModel middle = new MiddleViewModel(Platform::runLater);

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void editorsLookRightIn(String theme) {
        try (TestWindow window = TestWindow.show(1000, 620, () -> panes(theme))) {
            Fx.run(() -> {
                prefix.setText(PREFIX);
                suffix.setText("    return result\n");
                middle.begin(PREFIX, "    return result\n");
            });
            middle.append(MIDDLE);
            middle.end();
            Fx.awaitTrue(
                    "the middle has colours",
                    () -> !window.scene()
                            .getRoot()
                            .lookupAll(".middle-pane .keyword")
                            .isEmpty());
            Fx.awaitTrue(
                    "the prefix has colours",
                    () -> !window.scene()
                            .getRoot()
                            .lookupAll(".code-editor .keyword")
                            .isEmpty());
            window.focus(window.find(".code-editor"));
            Path picture = window.screenshot("editors-" + theme);
            assertThat(picture).isNotEmptyFile();
        } finally {
            highlighting.close();
            background.shutdown();
        }
    }

    private Parent panes(String theme) {
        SplitPane panes = new SplitPane(
                new CodeEditor(prefix, highlighting, "Prefix"),
                new MiddlePane(middle, highlighting, "Middle"),
                new CodeEditor(suffix, highlighting, "Suffix"));
        panes.setOrientation(Orientation.VERTICAL);
        panes.setDividerPositions(0.42, 0.78);
        panes.getStyleClass().addAll("root", theme);
        panes.getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/styles/editor.css"))
                        .toExternalForm());
        return panes;
    }
}
