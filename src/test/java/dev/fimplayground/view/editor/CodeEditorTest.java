package dev.fimplayground.view.editor;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.CONTROL;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.SHIFT;
import static javafx.scene.input.KeyCode.TAB;
import static javafx.scene.input.KeyCode.V;
import static javafx.scene.input.KeyCode.Z;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.StallProbe;
import dev.fimplayground.fx.TestWindow;
import dev.fimplayground.syntax.Highlighting;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.CaretPosition;
import dev.fimplayground.viewmodel.DocumentViewModel;
import dev.fimplayground.viewmodel.EditHistory;
import dev.fimplayground.viewmodel.TextRange;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeEditorTest {
    /** Several times what is usual, for a machine that has other work. */
    private static final double LONG_MILLIS = 2_000;

    private final DocumentViewModel document = new DocumentViewModel();
    private final EditHistory history = new EditHistory();
    private final ExecutorService background = Executors.newSingleThreadExecutor();
    private final Highlighting highlighting = new Highlighting(background, Platform::runLater);
    private TestWindow window;
    private CodeTextArea area;

    @BeforeEach
    void showEditor() {
        history.follow(document);
        window = TestWindow.show(700, 400, () -> {
            BorderPane root = new BorderPane();
            root.setTop(new Button("before"));
            root.setCenter(new CodeEditor(document, highlighting, "Prefix"));
            root.setBottom(new Button("after"));
            root.getStyleClass().add("light");
            root.getStylesheets()
                    .add(Objects.requireNonNull(getClass().getResource("/styles/editor.css"))
                            .toExternalForm());
            return root;
        });
        area = (CodeTextArea) window.find(".code-area");
        window.focus(window.find(".code-editor"));
    }

    @AfterEach
    void closeWindow() {
        window.close();
        highlighting.close();
        background.shutdown();
    }

    @Test
    void typedTextIsTheDocumentsText() {
        window.type("def f(x):");
        assertThat(text()).isEqualTo("def f(x):");
        assertThat(Fx.call(() -> document.lengthProperty().get())).isEqualTo(9);
        assertThat(Fx.call(() -> document.blankProperty().get())).isFalse();
        assertThat(Fx.call(() -> document.caretProperty().get())).isEqualTo(new CaretPosition(1, 10));
    }

    @Test
    void theDocumentsTextIsTheAreasWhateverWasEditedSinceItWasAskedFor() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> bits = List.of("x", "\n", "\n\n    ", "def f():\n", "😀", "");
        Fx.run(() -> document.setText("def f():\n    return 1\n"));
        for (int i = 0; i < 500; i++) {
            Fx.run(() -> {
                int from = random.nextInt(area.getLength() + 1);
                int to = Math.min(area.getLength(), from + random.nextInt(3));
                String inserted = bits.get(random.nextInt(bits.size()));
                switch (random.nextInt(4)) {
                    case 0 -> document.replace(from, to, inserted);
                    case 1 -> history.undo();
                    default -> area.replaceText(from, to, inserted);
                }
                if (random.nextInt(3) == 0) {
                    assertThat(document.text()).as("seed %d", seed).isEqualTo(area.getText());
                }
            });
        }
    }

    @Test
    void whiteSpaceAloneIsBlank() {
        window.type(" \n ");
        assertThat(Fx.call(() -> document.lengthProperty().get())).isPositive();
        assertThat(Fx.call(() -> document.blankProperty().get())).isTrue();
    }

    @Test
    void settingTheTextIsOneUndoStep() {
        window.type("ab");
        Fx.run(() -> document.setText("one\ntwo\n"));
        undo();
        assertThat(text()).isEqualTo("ab");
        Fx.run(history::redo);
        assertThat(text()).isEqualTo("one\ntwo\n");
        window.type("x");
        undo();
        assertThat(text()).isEqualTo("one\ntwo\n");
    }

    @Test
    void theTextSetBeforeTheEditorWasShownCannotBeUndone() {
        DocumentViewModel other = new DocumentViewModel();
        Fx.run(() -> other.setText("given"));
        CodeEditor editor = Fx.call(() -> new CodeEditor(other, highlighting, "Other"));
        try (TestWindow otherWindow = TestWindow.show(300, 100, () -> editor)) {
            otherWindow.focus(editor).press(CONTROL, Z);
            undo();
        }
        assertThat(Fx.call(other::text)).isEqualTo("given");
    }

    @Test
    void colouringIsNotAnUndoStep() {
        window.type("def f():");
        Fx.awaitTrue("coloured", () -> area.getStyleOfChar(0).contains("keyword"));
        undo();
        assertThat(text()).isEmpty();
    }

    @Test
    void tabWritesBlanksUpToTheNextStop() {
        window.type("ab").press(TAB).type("c");
        assertThat(text()).isEqualTo("ab  c");
    }

    @Test
    void tabAndShiftTabIndentTheSelectedLinesByTheTextsOwnUnit() {
        Fx.run(() -> document.setText("if a:\n  b\n\nc\n"));
        Fx.run(() -> area.selectRange(0, area.getLength()));
        window.press(TAB);
        assertThat(text()).isEqualTo("  if a:\n    b\n\n  c\n");
        window.press(SHIFT, TAB);
        assertThat(text()).isEqualTo("if a:\n  b\n\nc\n");
        undo();
        assertThat(text()).isEqualTo("  if a:\n    b\n\n  c\n");
    }

    @Test
    void enterKeepsTheIndentationAndGoesDeeperAfterAColon() {
        window.type("def f():").press(ENTER).type("return 1").press(ENTER).type("x");
        assertThat(text()).isEqualTo("def f():\n    return 1\n    x");
    }

    @Test
    void controlTabLeavesTheEditorBothWays() {
        window.press(CONTROL, TAB);
        assertThat(focused()).isEqualTo("after");
        window.focus(window.find(".code-editor")).press(CONTROL, SHIFT, TAB);
        assertThat(focused()).isEqualTo("before");
        assertThat(text()).isEmpty();
    }

    @Test
    void pastedLineEndsBecomeLineFeeds() {
        paste("a\r\nb\rc\n");
        assertThat(text()).isEqualTo("a\nb\nc\n");
        Fx.run(() -> document.setText("d\r\ne"));
        assertThat(text()).isEqualTo("d\ne");
        assertThat(Fx.call(() -> document.lengthProperty().get())).isEqualTo(3);
    }

    @Test
    void theLanguageFollowsTheContentUntilItIsChosen() {
        window.type("def f(x):");
        assertThat(Fx.call(() -> document.languageProperty().get())).isEqualTo(Language.PYTHON);
        Fx.awaitTrue("coloured", () -> area.getStyleOfChar(0).contains("keyword"));
        Fx.run(() -> document.languageProperty().set(Language.PLAIN));
        Fx.awaitTrue("plain", () -> area.getStyleOfChar(0).isEmpty());
        window.type(" ").press(BACK_SPACE);
        assertThat(Fx.call(() -> document.languageProperty().get())).isEqualTo(Language.PLAIN);
    }

    @Test
    void linesScrolledIntoViewAreColouredAsPartOfTheWholeText() {
        Fx.run(() -> document.setText("def f():\n    '''\n" + "return\n".repeat(2000) + "    '''\nreturn\n"));
        Fx.settle();
        Fx.run(() -> area.showParagraphAtCenter(1000));
        Fx.awaitTrue("inside the string", () -> area.getStyleAtPosition(1000, 1).contains("string"));
        Fx.run(() -> area.showParagraphAtBottom(area.getParagraphs().size() - 1));
        Fx.awaitTrue("after the string", () -> area.getStyleAtPosition(2003, 1).contains("keyword"));
    }

    @Test
    void aScreenReaderIsToldRoleNameAndText() {
        window.type("ab");
        assertThat(area.getAccessibleRole()).isEqualTo(AccessibleRole.TEXT_AREA);
        assertThat(area.getAccessibleText()).isEqualTo("Prefix");
        assertThat(Fx.<Object>call(() -> area.queryAccessibleAttribute(AccessibleAttribute.TEXT)))
                .isEqualTo("ab");
        assertThat(Fx.<Object>call(() -> area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)))
                .isEqualTo(2);
        assertThat(Fx.<Object>call(() -> area.queryAccessibleAttribute(AccessibleAttribute.LINE_END, 0)))
                .isEqualTo(2);
    }

    @Test
    void tenMegabytesCanBePastedAndEdited() {
        String line = "    result.append(''.join(letters.pop() if c.isalpha() else c for c in word))\n";
        String big = line.repeat(10_000_000 / line.length());
        try (StallProbe probe = StallProbe.start()) {
            paste(big);
            Fx.awaitTrue("pasted", () -> area.getLength() == big.length());
            Fx.settle();
            System.out.println(probe.report("10 MB pasted"));
            assertThat(probe.longestMillis()).as(probe.longestStall()).isLessThan(LONG_MILLIS);
        }
        assertThat(text()).isEqualTo(big);
        try (StallProbe probe = StallProbe.start()) {
            window.type("abc");
            System.out.println(probe.report("typing behind 10 MB"));
            assertThat(probe.longestMillis()).as(probe.longestStall()).isLessThan(LONG_MILLIS);
        }
        assertThat(text()).isEqualTo(big + "abc");
    }

    @Test
    void largeTextsAreTheDocumentsAtOnceAndOneUndoStepEach() {
        window.type("ab");
        String large = "pass\n".repeat(200_000);
        Fx.run(() -> {
            document.setText("overtaken\n".repeat(100_000));
            document.setText(large);
        });
        assertThat(text()).isEqualTo(large);
        Fx.awaitTrue("shown", () -> area.getLength() == large.length());
        undo();
        assertThat(text()).startsWith("overtaken");
        undo();
        assertThat(text()).isEqualTo("ab");
        Fx.awaitTrue("shown", () -> area.getText().equals("ab"));
        window.type("c");
        assertThat(text()).isEqualTo("abc");
    }

    @Test
    void keysPressedBeforeALargePasteLandsChangeNothing() {
        Fx.run(() -> document.setText("hello world\nsecond line"));
        Fx.run(() -> area.selectRange(0, 11));
        String large = "pass\n".repeat(400_000);
        Fx.run(() -> {
            put(large);
            area.paste();
            for (KeyCode key : List.of(ENTER, TAB)) {
                area.fireEvent(pressed(key, false, false));
            }
            area.fireEvent(pressed(TAB, true, false));
            area.fireEvent(pressed(Z, true, true));
        });
        Fx.awaitTrue("pasted", () -> area.getLength() >= large.length());
        assertThat(text().equals(large + "\nsecond line"))
                .as("not a character but the selected ones")
                .isTrue();
    }

    @Test
    void anEditAskedForBeforeALargeTextIsShownFallsIntoThatText() {
        Fx.run(() -> document.setText("short"));
        String large = "pass\n".repeat(200_000);
        Fx.run(() -> {
            document.setText(large);
            document.replace(new TextRange(large.length() - 5, large.length()), "end");
        });
        Fx.awaitTrue("shown", () -> area.getLength() == large.length() - 2);
        assertThat(text().equals(large.substring(5) + "end"))
                .as("the end replaced")
                .isTrue();
    }

    private static KeyEvent pressed(KeyCode key, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, shift, control, false, false);
    }

    @Test
    void aLineOfAMegabyteCanBePastedAndKeptWhole() {
        String line = "x = 1; ".repeat(150_000);
        try (StallProbe probe = StallProbe.start()) {
            paste(line);
            Fx.awaitTrue("pasted", () -> area.getLength() == line.length());
            Fx.settle();
            System.out.println(probe.report("a line of 1 MB pasted"));
            System.out.println(probe.longestStall());
        }
        try (StallProbe probe = StallProbe.start()) {
            window.type("abc").press(BACK_SPACE);
            System.out.println(probe.report("typing at the end of a line of 1 MB"));
        }
        assertThat(text()).isEqualTo(line + "ab");
    }

    @Test
    void typingInTwentyThousandLinesIsColoured() {
        Fx.run(() -> document.setText("def f(x):\n    return x + 1\n".repeat(10_000)));
        Fx.awaitTrue("first colours", () -> area.getStyleOfChar(0).contains("keyword"));
        try (StallProbe probe = StallProbe.start()) {
            for (int i = 0; i < 3; i++) {
                long pressed = System.nanoTime();
                window.type("pass ");
                int at = 5 * i;
                Fx.awaitTrue("coloured", () -> area.getStyleOfChar(at).contains("keyword"));
                System.out.printf(
                        Locale.ROOT,
                        "20,000 lines: five keys typed and coloured after %.1f ms%n",
                        (System.nanoTime() - pressed) / 1e6);
            }
            System.out.println(probe.report("typing in 20,000 lines"));
        }
    }

    private void paste(String text) {
        Fx.run(() -> put(text));
        window.press(CONTROL, V);
    }

    private void undo() {
        Fx.run(history::undo);
        Fx.settle();
    }

    private static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.put(DataFormat.PLAIN_TEXT, text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private String text() {
        return Fx.call(() -> document.text());
    }

    private String focused() {
        return Fx.call(
                () -> window.scene().getFocusOwner() instanceof Button button ? button.getText() : "not a button");
    }
}
