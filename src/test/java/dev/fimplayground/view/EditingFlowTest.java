package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.StallProbe;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.viewmodel.MiddleView;
import dev.fimplayground.viewmodel.TextSelection;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holes, files, finding and the middle's views, driven by keys and looked at. */
class EditingFlowTest {
    private static final String REST =
            "    words = s.split(\" \")\n    result = []\n    for word in words:\n        result.append(word[::-1])\n";

    @TempDir
    private Path folder;

    private PlaygroundWindow window;

    @BeforeEach
    void show() {
        window = new PlaygroundWindow(1440, 900);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aSelectionIsCutOutByKeysAndTheHoleMovedThroughTheText() {
        Fx.run(() -> window.playground().editing().replacePrompt("a = 1\nb = 2\n", ""));
        Fx.run(() -> window.playground().prefix().select(new TextSelection(4, 5)));
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(prefix()).isEqualTo("a = ");
        assertThat(suffix()).isEqualTo("\nb = 2\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(prefix()).isEqualTo("a = 1");
        assertThat(suffix()).isEqualTo(" = 2\n");
        window.window().press(KeyCode.ALT, KeyCode.SHIFT, KeyCode.UP);
        assertThat(prefix()).isEmpty();
        assertThat(suffix()).isEqualTo("b = 2\n");
    }

    @Test
    void aPastedMarkSplitsAndTwoAreRefused() {
        paste("before<FILL_HERE>after");
        assertThat(prefix()).isEqualTo("before");
        assertThat(suffix()).isEqualTo("after");
        paste("a<FILL_HERE>b<FILL_HERE>c");
        assertThat(prefix()).isEqualTo("before");
        assertThat(window.text("#failure .sentence")).contains("more than once");
        assertThat(window.find("#copy-details").isVisible()).isFalse();
    }

    @Test
    void findAndReplaceByKeys() {
        window.window().press(KeyCode.CONTROL, KeyCode.F).type("word");
        Fx.awaitTrue("found", () -> !window.text("#find-status").isEmpty());
        assertThat(window.text("#find-status")).startsWith("1 of ");
        window.window().screenshot("find-light");
        window.window().press(KeyCode.ENTER);
        Fx.awaitTrue("next", () -> window.text("#find-status").startsWith("2 of "));
        window.window().press(KeyCode.ESCAPE);
        assertThat(window.find("#find").isVisible()).isFalse();
        window.window().type("x");
        assertThat(prefix()).contains("x");
    }

    @Test
    void aMegabyteIsOpenedWithItsEndInSight() throws IOException {
        String text = "def f(x):\n    return x + 1\n".repeat(40_000);
        Path file = Files.writeString(folder.resolve("big.py"), text);
        try (StallProbe probe = StallProbe.start()) {
            long started = System.nanoTime();
            Fx.run(() -> window.playground().files().open(file));
            Fx.awaitTrue("shown", () -> shownInPrefix().length() == text.length());
            System.out.printf("1 MB opened and shown after %d ms%n", (System.nanoTime() - started) / 1_000_000);
            Fx.settle();
            System.out.println(probe.report("1 MB opened"));
            System.out.println(probe.longestStall());
        }
        window.window().type("pass");
        assertThat(prefix()).endsWith("return x + 1\npass");
    }

    @Test
    void theViewsOfTheMiddleAreSwitchedAndLookedAt() {
        for (ThemeChoice theme : new ThemeChoice[] {ThemeChoice.LIGHT, ThemeChoice.DARK}) {
            String name = theme.name().toLowerCase(Locale.ROOT);
            Fx.run(() -> window.playground().appearance().themeProperty().set(theme));
            Fx.run(() -> window.playground()
                    .load(window.playground().examples().examples().get(1)));
            Fx.run(() -> window.playground().middle().viewProperty().set(MiddleView.IN_PLACE));
            generate(REST.replace("[::-1]", ""));
            generate(REST + "    print((word)<|fim_pad|>\r\n");
            Fx.settle();
            window.window().screenshot("middle-in-place-" + name);
            window.window().click(window.find("#middle-view-raw"));
            window.window().screenshot("middle-raw-" + name);
            window.window().click(window.find("#middle-view-diff"));
            Fx.awaitTrue("compared", () -> window.text("#diff-summary").contains("added"));
            window.window().screenshot("middle-diff-" + name);
            window.window().click(window.find("#middle-view-only"));
            window.window().screenshot("middle-only-" + name);
            assertThat(Fx.call(() -> window.playground().middle().viewProperty().get()))
                    .isEqualTo(MiddleView.ONLY);
        }
    }

    @Test
    void showMeSelectsTheMisfitInTheMiddle() {
        Fx.run(() -> window.playground().editing().replacePrompt("x = ", "\n"));
        generate("foo((1)");
        Fx.awaitTrue("judged", () -> !window.playground().fit().findings().isEmpty());
        Fx.settle();
        window.window().click(window.find("#fit .hyperlink"));
        Node area = window.find(".middle-pane .code-area");
        assertThat(Fx.call(() -> area.isFocused())).isTrue();
        assertThat(Optional.<Object>of(
                        Fx.call(() -> area.queryAccessibleAttribute(AccessibleAttribute.SELECTION_START))))
                .contains(window.playground().fit().findings().getFirst().start());
    }

    private void generate(String text) {
        Fx.run(() -> {
            window.client().delta(text);
            window.client().finish(FinishReason.STOP, 1, 1);
            window.playground().start();
        });
        Fx.awaitTrue("the run's end", () -> !window.playground().run().active().get());
        Fx.settle();
    }

    private void paste(String text) {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.put(DataFormat.PLAIN_TEXT, text);
            Clipboard.getSystemClipboard().setContent(content);
        });
        window.window().press(KeyCode.CONTROL, KeyCode.V);
    }

    private String shownInPrefix() {
        return (String) window.find(".code-editor .code-area").queryAccessibleAttribute(AccessibleAttribute.TEXT);
    }

    private String prefix() {
        return Fx.call(() -> window.playground().prefix().text());
    }

    private String suffix() {
        return Fx.call(() -> window.playground().suffix().text());
    }
}
