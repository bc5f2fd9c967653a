package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.StallProbe;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.viewmodel.TabSize;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineMarksTest {
    private static final String CODE = """
            def f(items):
                # Two  blanks, and one at the end:\s
                for item in items:

                    if item:
            \t\tprint(item)\t# by tabs

                return 1
            """;

    private EditorWindow editor = new EditorWindow(Language.PYTHON, "light");

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void nothingIsDrawnUntilItIsWanted() {
        editor.show(CODE, 0);
        assertThat(marks()).isZero();
        whiteSpace(true);
        assertThat(marks()).isPositive();
        whiteSpace(false);
        assertThat(marks()).isZero();
    }

    @Test
    void eachSpaceHasADotInItsMiddleAndEachTabAnArrow() {
        editor.show("a b  数 😀 c\n\tx\n", 0);
        whiteSpace(true);
        Path dots = editor.shapes("space-dots").getFirst();
        assertThat(beginnings(dots)).isEqualTo(5);
        assertThat(EditorWindow.bounds(dots).getMinX())
                .isBetween(editor.character(1).getMinX(), editor.character(1).getCenterX());
        assertThat(EditorWindow.bounds(dots).getCenterY())
                .isCloseTo(editor.character(1).getCenterY(), within(1.5));
        int lastSpace = "a b  数 😀".length();
        assertThat(EditorWindow.bounds(dots).getMaxX())
                .isBetween(
                        editor.character(lastSpace).getCenterX(),
                        editor.character(lastSpace).getMaxX());
        Bounds arrow = EditorWindow.bounds(editor.shapes("tab-arrows").getFirst());
        Bounds tab = editor.character("a b  数 😀 c\n".length());
        assertThat(arrow.getMinX()).isBetween(tab.getMinX(), tab.getCenterX());
        assertThat(arrow.getMaxX()).isBetween(tab.getCenterX(), tab.getMaxX());
    }

    @Test
    void theTextItsCopyItsColumnsAndItsColoursAreTheSame() {
        editor.show(CODE, 0);
        Fx.awaitTrue("coloured", () -> editor.area().getStyleOfChar(0).contains("keyword"));
        List<Bounds> before = positions();
        whiteSpace(true);
        guides(true);
        editor.window().press(KeyCode.CONTROL, KeyCode.A).press(KeyCode.CONTROL, KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(CODE);
        assertThat(Fx.call(() -> editor.document().text())).isEqualTo(CODE);
        assertThat(Fx.call(() -> editor.area().getStyleOfChar(0))).contains("keyword");
        assertThat(positions()).isEqualTo(before);
    }

    @Test
    void aTypedSpaceIsSeenAtOnce() {
        editor.show("ab", 1);
        whiteSpace(true);
        assertThat(editor.shapes("space-dots")).isEmpty();
        editor.window().type(" ");
        assertThat(editor.shapes("space-dots")).hasSize(1);
    }

    @Test
    void guidesStandAtEachLevelAlsoInBlankLines() {
        editor.show(CODE, 0);
        guides(true);
        assertThat(editor.shapes("indent-guides").stream().map(LineMarksTest::beginnings))
                .containsExactly(1, 1, 2, 2, 2, 1, 1);
        Bounds levels = EditorWindow.bounds(editor.shapes("indent-guides").get(2));
        assertThat(levels.getMaxX())
                .isCloseTo(editor.character(CODE.indexOf("for item")).getMinX() + 1, within(1.5));
    }

    @Test
    void aBlankLineFollowsTheLinesAroundIt() {
        editor.show("a:\n    b\n\nc\n", 9);
        guides(true);
        assertThat(editor.shapes("indent-guides")).hasSize(1);
        Fx.run(() -> editor.document().replace(10, 10, "    "));
        Fx.settle();
        assertThat(editor.shapes("indent-guides")).hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(TabSize.class)
    void aTabIsAsWideAsChosenAndTabWritesAsMuch(TabSize size) {
        Fx.run(() -> editor.appearance().tabSizeProperty().set(size));
        editor.show("\tx\n12345678y", 0);
        double column = editor.character(4).getMinX() - editor.character(3).getMinX();
        double tab = editor.character(1).getMinX() - editor.character(0).getMinX();
        assertThat(tab).isCloseTo(size.columns() * column, within(0.5));
        editor.show("", 0);
        editor.window().press(KeyCode.TAB);
        assertThat(Fx.call(() -> editor.document().text())).isEqualTo(" ".repeat(size.columns()));
    }

    @Test
    void theTextsOwnIndentationGoesBeforeTheTabSize() {
        Fx.run(() -> editor.appearance().tabSizeProperty().set(TabSize.EIGHT));
        editor.show("if (a) {\n  b();\n}\n", 0);
        editor.window().press(KeyCode.TAB);
        assertThat(Fx.call(() -> editor.document().text())).startsWith("  if");
    }

    @Test
    void onlyLinesOnScreenCostAnything() {
        String text = "def f(x):\n    return [x + 1]\n".repeat(10_000);
        editor.show(text, 0);
        try (StallProbe probe = StallProbe.start()) {
            whiteSpace(true);
            guides(true);
            Fx.run(() -> editor.area().showParagraphAtTop(10_000));
            Fx.settle();
            Fx.run(() -> editor.area().showParagraphAtTop(19_900));
            Fx.settle();
            System.out.println(probe.report("marks switched on and scrolled in 20,000 lines"));
        }
        assertThat(marks()).isBetween(5L, 80L);
        assertThat(editor.shapes("space-dots")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void looksRightIn(String theme) {
        editor.close();
        editor = new EditorWindow(Language.PYTHON, theme);
        editor.show(CODE, CODE.indexOf("items):"));
        whiteSpace(true);
        guides(true);
        Fx.awaitTrue("brackets", () -> !editor.area().lookupAll(".bracket-mark").isEmpty());
        assertThat(editor.window().screenshot("white-space-" + theme)).isNotEmptyFile();
        assertThat(editor.shapes("tab-arrows")).hasSize(1);
    }

    private void whiteSpace(boolean shown) {
        Fx.run(() -> editor.appearance().whiteSpaceShownProperty().set(shown));
        Fx.settle();
    }

    private void guides(boolean shown) {
        Fx.run(() -> editor.appearance().indentGuidesShownProperty().set(shown));
        Fx.settle();
    }

    private long marks() {
        return Fx.call(() -> editor.area().lookupAll(".line-mark").size());
    }

    private List<Bounds> positions() {
        return IntStream.range(0, CODE.length())
                .filter(i -> CODE.charAt(i) != '\n')
                .mapToObj(editor::character)
                .toList();
    }

    /** How many shapes of a path begin. */
    private static int beginnings(Path path) {
        return Fx.call(() -> (int)
                path.getElements().stream().filter(MoveTo.class::isInstance).count());
    }
}
