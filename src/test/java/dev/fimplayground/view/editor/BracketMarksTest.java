package dev.fimplayground.view.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.fx.StallProbe;
import dev.fimplayground.syntax.Language;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.shape.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BracketMarksTest {
    private static final String CODE = "def f(a):\n    return g(a, \")\", [1])  # (\n";

    private EditorWindow editor = new EditorWindow(Language.PYTHON, "light");

    @AfterEach
    void close() {
        editor.close();
    }

    @Test
    void theBracketBesideTheCaretAndItsPartnerAreMarkedWhereTheyStand() {
        int opening = CODE.indexOf("g(") + 1;
        int closing = CODE.indexOf(")  #");
        editor.show(CODE, opening);
        awaitMarks(2);
        List<Bounds> marks = editor.shapes("bracket-mark").stream()
                .map(EditorWindow::bounds)
                .sorted((one, other) -> Double.compare(one.getMinX(), other.getMinX()))
                .toList();
        assertAround(marks.getFirst(), opening);
        assertAround(marks.getLast(), closing);
        assertThat(lonely()).isFalse();
    }

    @Test
    void theMarksGoWhenTheCaretGoes() {
        editor.show(CODE, CODE.indexOf("g(") + 1);
        awaitMarks(2);
        editor.window().press(KeyCode.HOME);
        awaitMarks(0);
    }

    @Test
    void theMarksGoWithTheFocus() {
        editor.show(CODE, CODE.indexOf("g(") + 1);
        awaitMarks(2);
        Fx.run(() -> editor.window().scene().getRoot().requestFocus());
        awaitMarks(0);
    }

    @Test
    void theMarksStayThroughNewColoursAndTheColoursThroughTheMarks() {
        editor.show(CODE, CODE.indexOf("g(") + 1);
        awaitMarks(2);
        Fx.awaitTrue("coloured", () -> editor.area().getStyleOfChar(0).contains("keyword"));
        Fx.run(() -> editor.document().languageProperty().set(Language.PLAIN));
        Fx.awaitTrue("plain", () -> !editor.area().getStyleOfChar(0).contains("keyword"));
        Fx.run(() -> editor.document().languageProperty().set(Language.PYTHON));
        Fx.awaitTrue("coloured again", () -> editor.area().getStyleOfChar(0).contains("keyword"));
        Fx.settle();
        awaitMarks(2);
    }

    @Test
    void aTypedBracketIsMarkedAndOneWithoutPartnerDifferently() {
        editor.show("f(a", 3);
        editor.window().type(")");
        awaitMarks(2);
        assertThat(lonely()).isFalse();
        editor.window().type(")");
        awaitMarks(1);
        Fx.awaitTrue("alone", this::lonelyNow);
        editor.window().press(KeyCode.BACK_SPACE);
        awaitMarks(2);
        assertThat(lonely()).isFalse();
    }

    @Test
    void inTwentyThousandLinesTheWindowDoesNotWaitForThePartner() {
        String text = "x = [\n" + "    f(\"]\", (1)),\n".repeat(20_000) + "]\n";
        editor.show(text, text.length() - 1);
        Fx.awaitTrue(
                "the whole text is parsed", () -> !editor.shapes("bracket-mark").isEmpty());
        try (StallProbe probe = StallProbe.start()) {
            for (int i = 0; i < 20; i++) {
                editor.window().press(KeyCode.LEFT).press(KeyCode.RIGHT);
            }
            awaitMarks(1);
            System.out.println(probe.report("caret to and fro beside a bracket of 20,000 lines"));
        }
        assertThat(lonely()).isFalse();
        Fx.run(() -> editor.area().showParagraphAtTop(0));
        awaitMarks(1);
        assertAround(EditorWindow.bounds(editor.shapes("bracket-mark").getFirst()), 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void looksRightIn(String theme) {
        editor.close();
        editor = new EditorWindow(Language.PYTHON, theme);
        editor.show(CODE + "h(1, [2)\n", CODE.indexOf("g(") + 1);
        awaitMarks(2);
        Fx.awaitTrue("coloured", () -> editor.area().getStyleOfChar(0).contains("keyword"));
        assertThat(editor.window().screenshot("brackets-" + theme)).isNotEmptyFile();
        editor.caretAt(CODE.length() + 6);
        awaitMarks(1);
        Fx.awaitTrue("alone", this::lonelyNow);
        assertThat(editor.window().screenshot("brackets-lonely-" + theme)).isNotEmptyFile();
    }

    private void assertAround(Bounds mark, int position) {
        Bounds character = editor.character(position);
        assertThat(mark.getCenterX()).isCloseTo(character.getCenterX(), within(1.0));
        assertThat(mark.getWidth()).isCloseTo(character.getWidth(), within(2.5));
    }

    private void awaitMarks(int count) {
        Fx.awaitTrue(
                count + " marks",
                () -> editor.area().lookupAll(".bracket-mark").stream()
                                .filter(path -> !((Path) path).getElements().isEmpty())
                                .count()
                        == count);
    }

    private boolean lonely() {
        return Fx.call(this::lonelyNow);
    }

    private boolean lonelyNow() {
        return editor.area().getPseudoClassStates().stream()
                .anyMatch(state -> state.getPseudoClassName().equals("lonely-bracket"));
    }
}
