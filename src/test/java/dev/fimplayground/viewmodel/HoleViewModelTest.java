package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HoleViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            Runnable::run,
            Runnable::run);
    private final DocumentViewModel prefix = playground.prefix();
    private final DocumentViewModel suffix = playground.suffix();
    private final HoleViewModel hole = playground.hole();

    @Test
    void cutsTheSelectionOutOfAWholeFile() {
        prefix.setText("one two three");
        prefix.select(new TextSelection(7, 4));
        hole.cut(prefix);
        assertThat(texts()).containsExactly("one ", " three");
        assertThat(reference()).isEqualTo(Optional.of("two"));
        assertThat(prefix.selectionProperty().get()).isEqualTo(TextSelection.at(4));
        playground.editing().history().undo();
        assertThat(texts()).containsExactly("one two three", "");
        assertThat(reference()).isEmpty();
        playground.editing().history().redo();
        assertThat(reference()).isEqualTo(Optional.of("two"));
    }

    @Test
    void aCutInTheSuffixMovesWhatStandsBeforeItIntoThePrefix() {
        prefix.setText("a");
        suffix.setText("bcd");
        suffix.select(new TextSelection(1, 2));
        hole.cut(suffix);
        assertThat(texts()).containsExactly("ab", "d");
        assertThat(reference()).isEqualTo(Optional.of("c"));
    }

    @Test
    void nothingSelectedIsSaidAndChangesNothing() {
        prefix.setText("one");
        hole.cut(prefix);
        assertThat(prefix.text()).isEqualTo("one");
        assertThat(playground.run().failure().sentenceProperty().get()).startsWith("Nothing is selected");
    }

    @Test
    void aMarkSplitsWhatIsPasted() {
        prefix.setText("old");
        suffix.setText("old");
        assertThat(hole.paste("a\r\n<FILL_HERE>b")).isTrue();
        assertThat(texts()).containsExactly("a\n", "b");
        playground.editing().history().undo();
        assertThat(texts()).containsExactly("old", "old");
    }

    @Test
    void twoMarksAreRefusedAndNoneIsPastedAsItIs() {
        prefix.setText("old");
        assertThat(hole.paste("a<FILL_HERE>b<FILL_HERE>")).isTrue();
        assertThat(texts()).containsExactly("old", "");
        assertThat(playground.run().failure().sentenceProperty().get())
                .isEqualTo("This text has <FILL_HERE> more than once, and a prompt has one hole.");
        assertThat(hole.paste("no mark")).isFalse();
    }

    @Test
    void thePointMovesByWordsAndLinesToTheEndsAndBack() {
        suffix.setText("a = foo(b)\n  c\n");
        List<String> before = new ArrayList<>();
        while (!suffix.text().isEmpty()) {
            hole.move(HoleMove.WORD_FORWARD);
            before.add(prefix.text());
        }
        assertThat(before.subList(0, 4)).containsExactly("a", "a =", "a = foo", "a = foo(");
        hole.move(HoleMove.WORD_FORWARD);
        hole.move(HoleMove.LINE_BACK);
        assertThat(texts()).containsExactly("a = foo(b)\n", "  c\n");
        hole.move(HoleMove.WORD_BACK);
        assertThat(texts()).containsExactly("a = foo(b", ")\n  c\n");
        hole.move(HoleMove.LINE_FORWARD);
        assertThat(texts()).containsExactly("a = foo(b)\n", "  c\n");
        assertThat(reference()).isEmpty();
    }

    @Test
    void aCutHoleMovesWithWhatStoodInIt() {
        prefix.setText("1\n2\n3\n4\n");
        prefix.select(new TextSelection(2, 4));
        hole.cut(prefix);
        hole.move(HoleMove.LINE_FORWARD);
        assertThat(texts()).containsExactly("1\n2\n", "4\n");
        assertThat(reference()).isEqualTo(Optional.of("3\n"));
        hole.move(HoleMove.LINE_BACK);
        hole.move(HoleMove.LINE_BACK);
        assertThat(texts()).containsExactly("", "2\n3\n4\n");
        assertThat(reference()).isEqualTo(Optional.of("1\n"));
    }

    private Optional<String> reference() {
        return playground.editing().referenceProperty().get();
    }

    private List<String> texts() {
        return List.of(prefix.text(), suffix.text());
    }
}
