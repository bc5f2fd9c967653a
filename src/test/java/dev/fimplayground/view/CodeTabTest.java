package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.StallProbe;
import dev.fimplayground.snippet.Snippet;
import dev.fimplayground.snippet.SnippetLanguage;
import dev.fimplayground.viewmodel.CodePicture;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.fxmisc.richtext.GenericStyledArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeTabTest {
    /** The aim is 100; this leaves room for a machine that has other work. */
    private static final double MOST_MILLIS = 400;

    private PlaygroundWindow window;

    @BeforeEach
    void open() {
        window = new PlaygroundWindow(1440, 900);
        Fx.run(() -> {
            ((SplitPane) tabs().getParent().getParent()).setDividerPositions(0.55);
            tabs().getSelectionModel().select(2);
        });
        Fx.settle();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void theCodeFollowsWhatIsTypedAndChosen() {
        awaitShown("def reverse_words_with_special_chars(s):");
        Fx.run(() -> window.playground().prefix().setText("def typed():\n"));
        awaitShown("def typed():");
        for (SnippetLanguage each : SnippetLanguage.values()) {
            window.window().click(window.find("#code-" + each.name().toLowerCase(Locale.ROOT)));
            awaitShown(
                    each == SnippetLanguage.CURL
                            ? "curl -sS"
                            : each == SnippetLanguage.JAVA ? "class Complete" : "openai");
        }
    }

    @Test
    void itIsCopiedWhole() {
        awaitShown("curl -sS");
        window.window().click(window.find("#code-copy"));
        Fx.awaitTrue(
                "the notice",
                () -> ((Label) window.find("#code-notice")).getText().equals("Copied"));
        String copied = Fx.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(copied).isEqualTo(code());
    }

    @Test
    void itIsSavedWhereOneChooses(@TempDir Path folder) {
        awaitShown("curl -sS");
        CodeTab tab = Fx.call(() -> new CodeTab(
                window.codeTab(),
                window.playground().appearance(),
                window.highlighting(),
                name -> Optional.of(folder.resolve(name))));
        Fx.run(() -> {
            ((StackPane) window.find("#code").getParent()).getChildren().add(tab);
            tab.applyCss();
        });
        Fx.run(() -> ((Button) tab.lookup("#code-save")).fire());
        Fx.awaitTrue("the notice", () -> window.codeTab().noticeProperty().get().equals("Saved as complete.sh"));
        assertThat(folder.resolve("complete.sh")).hasContent(code());
    }

    @Test
    void itCannotBeEditedAndTheKeyboardGoesThroughIt() {
        awaitShown("curl -sS");
        String before = code();
        window.window().focus(area()).press(KeyCode.X).press(KeyCode.DELETE);
        assertThat(Fx.call(() -> area().getText())).isEqualTo(before);
        window.window().press(KeyCode.F6);
        assertThat(Fx.call(() -> area().isFocused())).isFalse();
        window.window().press(KeyCode.SHIFT, KeyCode.F6);
        assertThat(Fx.call(() -> area().isFocused())).isTrue();
    }

    @Test
    void aMegabyteIsShownWithoutHoldingTheWindowUp() {
        awaitShown("curl -sS");
        window.window().click(window.find("#code-python"));
        Fx.run(() -> tabs().getSelectionModel().select(0));
        String line = "    total += price_of(item)  # every item of the cart\n";
        Fx.run(() -> window.playground().prefix().setText(line.repeat(1_000_000 / line.length())));
        Fx.awaitTrue("the count", () -> window.text("#prompt-tokens").contains(","));
        Fx.settle();
        try (StallProbe probe = StallProbe.start()) {
            Fx.run(() -> tabs().getSelectionModel().select(2));
            Fx.awaitTrue("the code", () -> area().getLength() > 1_000_000);
            Fx.settle();
            System.out.println(probe.report("a megabyte comes into the code tab"));
            assertThat(probe.longestMillis()).isLessThan(MOST_MILLIS);
        }
        assertThat(Fx.call(() -> area().isEditable())).isFalse();
        assertThat(Fx.call(() -> area().getText())).isEqualTo(code());
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void pictures(ThemeChoice theme) {
        String name = theme.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
        for (SnippetLanguage each : SnippetLanguage.values()) {
            Fx.run(() -> window.codeTab().languageProperty().set(each));
            Fx.awaitTrue("the code", () -> shown().map(Snippet.Code::language).equals(Optional.of(each)));
            Fx.awaitTrue(
                    "colours",
                    () -> !area().lookupAll(each == SnippetLanguage.JAVA ? ".keyword" : ".string")
                            .isEmpty());
            Fx.settle();
            assertThat(window.window().screenshot("code-" + each.name().toLowerCase(Locale.ROOT) + "-" + name))
                    .isNotEmptyFile();
        }
        Fx.run(() -> window.playground().prefix().setText(""));
        Fx.awaitTrue("the message", () -> window.find("#code-message").isVisible());
        assertThat(window.window().screenshot("code-refused-" + name)).isNotEmptyFile();
    }

    private void awaitShown(String part) {
        Fx.awaitTrue(part, () -> area().getText().contains(part));
        Fx.settle();
    }

    private Optional<Snippet.Code> shown() {
        return window.codeTab().pictureProperty().get().code();
    }

    private String code() {
        CodePicture picture = Fx.call(() -> window.codeTab().pictureProperty().get());
        return picture.code().orElseThrow().text();
    }

    private GenericStyledArea<?, ?, ?> area() {
        return (GenericStyledArea<?, ?, ?>) window.find("#code").lookup(".code-area");
    }

    private TabPane tabs() {
        Node tabs = window.find("#tabs");
        return (TabPane) tabs;
    }
}
