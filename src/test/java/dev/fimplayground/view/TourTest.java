package dev.fimplayground.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fx.Fx;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.viewmodel.ThemeChoice;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A walk through the window as a person takes it, by keys and clicks only: what is to be seen at each stop is asserted
 * and pictured in {@code target/screenshots/tour-*}.
 */
class TourTest {
    private static final String FIRST = "words = s.split(\" \")\n    result = []\n    for word in words:\n";
    private static final String SECOND = """
            words = s.split(" ")
                result = []
                for word in words:
                    result.append((word[::-1]<|fim_pad|>\r
            """;

    private PlaygroundWindow window = new PlaygroundWindow(1440, 900);
    private String theme = "";
    private int stop;

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = ThemeChoice.class,
            names = {"LIGHT", "DARK"})
    void tour(ThemeChoice choice) {
        theme = choice.name().toLowerCase(Locale.ROOT);
        Fx.run(() -> window.playground().appearance().themeProperty().set(choice));
        prefixAndSuffixAreColoured();
        twoRunsEachInItsPlace();
        theFitIsToldAndShown();
        theMiddleRawAsADiffAndAlone();
        thePromptIsCheckedAndMended();
        bracketsWhiteSpaceAndGuides();
        findingAndReplacing();
        goingToALine();
        aHoleIsCut();
    }

    private void prefixAndSuffixAreColoured() {
        Fx.awaitTrue(
                "colours",
                () -> editor(0).lookupAll(".string").size() > 0
                        && editor(1).lookupAll(".keyword").size() > 0);
        assertThat(textOf(editor(0))).startsWith("def reverse_words_with_special_chars(s):");
        assertThat(textOf(editor(1))).contains("return result");
        picture("start");
    }

    private void twoRunsEachInItsPlace() {
        run(FIRST);
        run(SECOND);
        assertThat(textOf(middle()))
                .contains("result.append((word[::-1]<|fim_pad|>")
                .contains("return result");
        assertThat(window.text("#progress")).isEqualTo("Finished");
        picture("in-place");
    }

    private void theFitIsToldAndShown() {
        Fx.awaitTrue("judged", () -> !window.playground().fit().findings().isEmpty());
        Fx.settle();
        assertThat(texts("#fit")).anyMatch(text -> text.startsWith("The bracket ( is never closed"));
        window.window().click(window.find("#fit .hyperlink"));
        assertThat(Fx.call(() -> middle().isFocused())).isTrue();
        int at = number(middle(), AccessibleAttribute.SELECTION_START);
        assertThat(textOf(middle()).charAt(at)).isEqualTo('(');
        assertThat(Fx.call(() -> middle().lookupAll(".reveal-mark"))).hasSize(1);
        picture("show-me");
    }

    private void theMiddleRawAsADiffAndAlone() {
        window.window().click(window.find("#middle-view-raw"));
        Fx.awaitTrue("chips", () -> !middle().lookupAll(".raw-token").isEmpty());
        assertThat(textOf(middle())).contains("<|fim_pad|>⟨CR⟩");
        picture("raw");
        window.window().click(window.find("#middle-view-diff"));
        Fx.awaitTrue("compared", () -> window.text("#diff-summary").contains("added"));
        assertThat(textOf(window.find(".diff-pane .code-area"))).contains("+         result.append");
        picture("diff");
        window.window().click(window.find("#middle-view-only"));
        Fx.awaitTrue("alone", () -> textOf(middle()).startsWith("words = s.split"));
        assertThat(textOf(middle())).doesNotContain("return result");
        picture("only");
        window.window().click(window.find("#middle-view-in-place"));
    }

    private void thePromptIsCheckedAndMended() {
        window.window().focus(editor(0)).press(KeyCode.CONTROL, KeyCode.END).type("x  ");
        Fx.awaitTrue("checked", () -> texts("#checks").stream().anyMatch(text -> text.contains("ends with 2 spaces")));
        Fx.awaitTrue("counted", () -> window.text("#prompt-tokens").contains(" of "));
        assertThat(textOf(window.find(".prompt-area .code-area")))
                .startsWith("<|fim_prefix|>")
                .endsWith("<|fim_middle|>");
        assertThat(Fx.call(() ->
                        window.find(".prompt-area").lookupAll(".prompt-control").isEmpty()))
                .isFalse();
        picture("prompt-checks");
        window.window().click(buttonIn("#checks", "Remove"));
        Fx.awaitTrue("mended", () -> texts("#checks").stream().noneMatch(text -> text.contains("ends with")));
        window.window().focus(editor(0)).press(KeyCode.BACK_SPACE);
    }

    private void bracketsWhiteSpaceAndGuides() {
        window.window()
                .focus(editor(0))
                .press(KeyCode.CONTROL, KeyCode.HOME)
                .press(KeyCode.END)
                .press(KeyCode.LEFT);
        window.window()
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8)
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
        Fx.awaitTrue("brackets", () -> editor(0).lookupAll(".bracket-mark").size() == 2);
        assertThat(Fx.call(() -> editor(0).lookupAll(".space-dots").isEmpty())).isFalse();
        assertThat(Fx.call(() -> editor(0).lookupAll(".indent-guides").isEmpty()))
                .isFalse();
        picture("white-space");
        window.window()
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.DIGIT8)
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.I);
    }

    private void findingAndReplacing() {
        window.window()
                .press(KeyCode.CONTROL, KeyCode.HOME)
                .press(KeyCode.CONTROL, KeyCode.F)
                .type("word");
        Fx.awaitTrue("found", () -> window.text("#find-status").startsWith("1 of "));
        picture("find");
        window.window().press(KeyCode.CONTROL, KeyCode.H).type("token");
        String before = textOf(editor(0));
        window.window().press(KeyCode.ENTER);
        Fx.awaitTrue("replaced", () -> !textOf(editor(0)).equals(before));
        assertThat(textOf(editor(0))).startsWith("def reverse_tokens_with");
        picture("replace");
        window.window().press(KeyCode.ESCAPE);
        assertThat(window.find("#find").isVisible()).isFalse();
        assertThat(Fx.call(() -> editor(0).isFocused())).isTrue();
    }

    private void goingToALine() {
        window.window().press(KeyCode.CONTROL, KeyCode.G).type("99");
        assertThat(window.text("#goto-words")).startsWith("This text has lines 1 to ");
        picture("go-to-line");
        window.window().press(KeyCode.CONTROL, KeyCode.A).type("2:5").press(KeyCode.ENTER);
        assertThat(window.find("#goto").isVisible()).isFalse();
        assertThat(texts(".status-bar")).contains("Ln 2, Col 5");
    }

    private void aHoleIsCut() {
        window.window().press(KeyCode.SHIFT, KeyCode.END);
        String text = textOf(editor(0));
        int start = number(editor(0), AccessibleAttribute.SELECTION_START);
        String selected = text.substring(start, number(editor(0), AccessibleAttribute.SELECTION_END));
        assertThat(selected).isNotBlank();
        window.window().press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
        assertThat(textOf(editor(0))).isEqualTo(text.substring(0, start));
        assertThat(textOf(editor(1))).startsWith(text.substring(start + selected.length()));
        assertThat(Fx.call(
                        () -> window.playground().editing().referenceProperty().get()))
                .isEqualTo(Optional.of(selected));
        run(selected);
        window.window().click(window.find("#middle-view-diff"));
        Fx.awaitTrue("the same", () -> window.text("#diff-summary").startsWith("Exactly the reference middle"));
        picture("hole");
    }

    private void run(String text) {
        Fx.run(() -> {
            window.client().delta(text);
            window.client().finish(FinishReason.STOP, 138, 61);
        });
        window.window().press(KeyCode.CONTROL, KeyCode.ENTER);
        Fx.awaitTrue(
                "the run's end",
                () -> !window.playground().run().active().get()
                        && !window.playground().middle().emptyProperty().get());
        Fx.settle();
    }

    private void picture(String name) {
        stop++;
        assertThat(window.window().screenshot("tour-%02d-%s-%s".formatted(stop, name, theme)))
                .isNotEmptyFile();
    }

    private Node middle() {
        return window.find(".middle-pane .code-area");
    }

    private Node editor(int index) {
        Set<Node> editors = Fx.call(() -> window.window().scene().getRoot().lookupAll(".code-editor .code-area"));
        return List.copyOf(editors).get(index);
    }

    private static String textOf(Node area) {
        return Objects.requireNonNull((String) Fx.call(() -> area.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
    }

    private static int number(Node area, AccessibleAttribute attribute) {
        return Objects.requireNonNull((Integer) Fx.call(() -> area.queryAccessibleAttribute(attribute)));
    }

    /** What stands on the labels, links and buttons inside. */
    private List<String> texts(String selector) {
        return Fx.call(() -> window.find(selector).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> Objects.requireNonNullElse(((Labeled) node).getText(), ""))
                .collect(Collectors.toList()));
    }

    private Node buttonIn(String selector, String text) {
        return Fx.call(() -> window.find(selector).lookupAll(".button").stream()
                .filter(node -> text.equals(((Labeled) node).getText()))
                .findFirst()
                .orElseThrow());
    }
}
