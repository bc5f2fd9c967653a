package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.example.ExampleLibrary;
import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.Playgrounds;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.FinishReason;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.syntax.TreeCodeReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** On executors that run everything at once, so that no toolkit and no waiting is needed. */
class EditingViewModelTest {
    private final ScriptedClient client = new ScriptedClient();
    private final FakeEngine engine = new FakeEngine();
    private final TreeCodeReader code = new TreeCodeReader(Runnable::run);
    private final PlaygroundViewModel playground = Playgrounds.of(client, engine, code);
    private final DocumentViewModel prefix = playground.prefix();
    private final DocumentViewModel suffix = playground.suffix();
    private int runs;
    private final MiddleViewModel middle = playground.middle();
    private final EditingViewModel editing = playground.editing();

    @AfterEach
    void freeTrees() {
        code.close();
    }

    @Test
    void editsOfBothPanesAreUndoneInTheOrderTheyWereMade() {
        prefix.setText("a");
        suffix.setText("b");
        prefix.replace(1, 1, "c");
        editing.history().undo();
        assertThat(texts()).containsExactly("a", "", "b");
        editing.history().undo();
        assertThat(texts()).containsExactly("a", "", "");
        editing.history().redo();
        editing.history().redo();
        assertThat(texts()).containsExactly("ac", "", "b");
        assertThat(editing.history().redoableProperty().get()).isFalse();
    }

    @Test
    void lettersTypedOneAfterTheOtherAreOneStepALineEndBeginsTheNext() {
        typeAtEnd("ab");
        typeAtEnd("\n");
        typeAtEnd("c");
        editing.history().undo();
        assertThat(prefix.text()).isEqualTo("ab");
        editing.history().undo();
        assertThat(prefix.text()).isEmpty();
    }

    @Test
    void lettersDeletedBackwardsAreOneStep() {
        prefix.setText("abc");
        prefix.replace(2, 3, "");
        prefix.replace(1, 2, "");
        editing.history().undo();
        assertThat(prefix.text()).isEqualTo("abc");
    }

    @Test
    void aNewEditAfterAnUndoTakesTheRedoAway() {
        prefix.setText("a");
        editing.history().undo();
        suffix.setText("b");
        assertThat(editing.history().redoableProperty().get()).isFalse();
        editing.history().redo();
        assertThat(texts()).containsExactly("", "", "b");
    }

    @Test
    void aGenerationIsOneStepWithTheMiddleItReplaced() {
        prefix.setText("x = ");
        generate("1");
        generate("2", "3");
        editing.history().undo();
        assertThat(middle.text()).isEqualTo("1");
        assertThat(playground.run().usage().presentProperty().get()).isTrue();
        editing.history().redo();
        assertThat(middle.text()).isEqualTo("23");
        editing.history().undo();
        editing.history().undo();
        assertThat(texts()).containsExactly("x = ", "", "");
    }

    @Test
    void loadingAnExampleIsOneStepWithItsLanguageAndParameters() {
        prefix.languageProperty().set(Language.PLAIN);
        prefix.setText("mine");
        generate("kept");
        parameter(SamplingParameter.TEMPERATURE).textProperty().set("1.75");
        playground.load(ExampleLibrary.load().getFirst());
        assertThat(texts()).doesNotContain("mine", "kept");
        assertThat(prefix.selectionProperty().get())
                .isEqualTo(TextSelection.at(prefix.lengthProperty().get()));
        editing.history().undo();
        assertThat(texts()).containsExactly("mine", "kept", "");
        assertThat(prefix.languageProperty().get()).isEqualTo(Language.PLAIN);
        assertThat(parameter(SamplingParameter.TEMPERATURE).textProperty().get())
                .isEqualTo("1.75");
        editing.history().redo();
        assertThat(prefix.languageProperty().get()).isEqualTo(Language.PYTHON);
        assertThat(texts()).contains("");
    }

    @Test
    void theExampleThatTheWindowOpensWithCannotBeUndone() {
        playground.open(ExampleLibrary::load, ExampleLibrary.FIRST);
        editing.history().undo();
        assertThat(prefix.text()).isNotEmpty();
    }

    @Test
    void acceptingAllMovesTheMiddleIntoThePrefixAsOneStep() {
        prefix.setText("x = ");
        suffix.setText("\n");
        generate("1\r\n+ 2");
        editing.acceptAll();
        assertThat(texts()).containsExactly("x = 1\n+ 2", "", "\n");
        assertThat(prefix.selectionProperty().get()).isEqualTo(TextSelection.at(9));
        editing.history().undo();
        assertThat(texts()).containsExactly("x = ", "1\r\n+ 2", "\n");
    }

    @Test
    void acceptingAWordTakesTheWhiteSpaceBeforeItAlong() {
        prefix.setText("x");
        generate(" = foo_1(数据)");
        List<String> prefixes = new ArrayList<>();
        while (!middle.text().isEmpty()) {
            editing.acceptWord();
            prefixes.add(prefix.text());
        }
        assertThat(prefixes).containsExactly("x =", "x = foo_1", "x = foo_1(", "x = foo_1(数据", "x = foo_1(数据)");
        editing.history().undo();
        assertThat(texts()).containsExactly("x = foo_1(数据", ")", "");
    }

    @Test
    void acceptingALineTakesItsLineEndAlong() {
        prefix.setText("x");
        generate("\n  a\n  b");
        editing.acceptLine();
        assertThat(texts()).containsExactly("x\n  a\n", "  b", "");
        editing.acceptLine();
        assertThat(texts()).containsExactly("x\n  a\n  b", "", "");
    }

    @Test
    void nothingIsAcceptedWhereThereIsNoMiddle() {
        prefix.setText("x");
        editing.acceptAll();
        editing.acceptWord();
        editing.history().undo();
        assertThat(texts()).containsExactly("", "", "");
    }

    @Test
    void thePreviousMiddleIsKeptForComparison() {
        prefix.setText("x");
        generate("1");
        assertThat(editing.previousProperty().get()).isEmpty();
        generate("2");
        assertThat(editing.previousProperty().get()).isEqualTo(Optional.of("1"));
    }

    @Test
    void theDiffAgainstTheReferenceNamesEachLine() {
        prefix.setText("a\n1\n2\nb");
        prefix.select(new TextSelection(2, 5));
        playground.hole().cut(prefix);
        middle.viewProperty().set(MiddleView.DIFF);
        assertThat(playground.diff().summaryProperty().get()).contains("once a run has ended");
        generate("1\n3\n4");
        assertThat(playground.diff().diffProperty().get().lines())
                .extracting(line -> line.kind() + " " + line.text())
                .containsExactly("BOTH 1", "ONLY_BEFORE 2", "ONLY_NOW 3", "ONLY_NOW 4");
        assertThat(playground.diff().summaryProperty().get())
                .isEqualTo("2 lines added, 1 removed, seen from the reference middle");
        generate("1\n2");
        assertThat(playground.diff().summaryProperty().get()).isEqualTo("Exactly the reference middle");
        playground.diff().baseProperty().set(DiffBase.PREVIOUS);
        assertThat(playground.diff().summaryProperty().get())
                .isEqualTo("1 line added, 2 removed, seen from the previous middle");
    }

    @Test
    void withoutAReferenceTheDiffIsAgainstThePreviousMiddleIfThereIsOne() {
        middle.viewProperty().set(MiddleView.DIFF);
        prefix.setText("x");
        generate("1");
        assertThat(playground.diff().summaryProperty().get()).isEqualTo("There is no previous middle yet: run twice.");
        generate("2");
        assertThat(playground.diff().diffProperty().get().lines())
                .containsExactly(
                        new LineDiff.Line(LineDiff.Kind.ONLY_BEFORE, "1"),
                        new LineDiff.Line(LineDiff.Kind.ONLY_NOW, "2"));
    }

    @Test
    void undoingARunBringsBackWhatWasToldOfTheRunBeforeAndRedoingWhatWasToldOfIt() {
        UsageViewModel usage = playground.run().usage();
        prefix.setText("x = (");
        suffix.setText("\ny = 1\n");
        generate("1)");
        String first = usage.promptProperty().get();
        generate("2");
        String second = usage.promptProperty().get();
        assertThat(second).isNotEqualTo(first);
        assertThat(playground.fit().findings()).isNotEmpty();
        editing.history().undo();
        assertThat(usage.promptProperty().get()).isEqualTo(first);
        assertThat(usage.finishProperty().get()).startsWith("stop");
        assertThat(playground.fit().findings()).isEmpty();
        editing.history().undo();
        assertThat(usage.presentProperty().get()).isFalse();
        editing.history().redo();
        editing.history().redo();
        assertThat(usage.promptProperty().get()).isEqualTo(second);
        assertThat(playground.fit().findings()).isNotEmpty();
    }

    @Test
    void undoingALoadedExampleBringsBackTheMiddleWithWhatWasToldOfItsRun() {
        prefix.setText("x = ");
        generate("1");
        UsageWords told = playground.run().usage().words();
        playground.load(ExampleLibrary.load().getFirst());
        assertThat(playground.run().usage().presentProperty().get()).isFalse();
        editing.history().undo();
        assertThat(middle.text()).isEqualTo("1");
        assertThat(playground.run().usage().words()).isEqualTo(told);
    }

    private void typeAtEnd(String text) {
        int end = prefix.lengthProperty().get();
        prefix.replace(end, end, text);
    }

    private void generate(String... deltas) {
        for (String delta : deltas) {
            client.delta(delta);
        }
        runs++;
        client.finish(FinishReason.STOP, runs, 1);
        playground.start();
    }

    private ParameterViewModel parameter(SamplingParameter parameter) {
        return playground.sampling().parameter(parameter);
    }

    private List<String> texts() {
        return List.of(prefix.text(), middle.text(), suffix.text());
    }
}
