package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.FakeEngine;
import dev.fimplayground.fake.Pairs;
import dev.fimplayground.fake.ScriptedClient;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.session.CompletionRunner;
import dev.fimplayground.session.ConnectionSource;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.syntax.TreeCodeReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class HoleViewModelTest {
    private final FakeEngine engine = new FakeEngine();
    private final TreeCodeReader code = new TreeCodeReader(Runnable::run);
    private final PlaygroundViewModel playground = new PlaygroundViewModel(
            new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
            engine,
            Endpoint.BUILT_IN,
            new Pairs(),
            code,
            Runnable::run,
            Runnable::run);
    private final DocumentViewModel prefix = playground.prefix();
    private final DocumentViewModel suffix = playground.suffix();
    private final HoleViewModel hole = playground.hole();

    @AfterEach
    void freeTrees() {
        code.close();
    }

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

    @Test
    void aHoleInTheMiddleOfALineKeepsItsLengthWhereBothEndsWouldMeet() {
        cutOut("a\n    ", "foo", "\n");
        hole.move(HoleMove.LINE_BACK);
        assertThat(texts()).containsExactly("a\n", " foo\n");
        assertThat(reference()).isEqualTo(Optional.of("   "));
        cutOut("a ", "foo", "bar baz\nlast\n");
        hole.move(HoleMove.LINE_FORWARD);
        assertThat(texts()).containsExactly("a foobar baz\n", "t\n");
        assertThat(reference()).isEqualTo(Optional.of("las"));
        cutOut("x ab", "c", "d e");
        hole.move(HoleMove.WORD_BACK);
        assertThat(texts()).containsExactly("x ", "bcd e");
        cutOut("x a", "b", "cd");
        hole.move(HoleMove.WORD_FORWARD);
        assertThat(texts()).containsExactly("x abc", "");
        assertThat(reference()).isEqualTo(Optional.of("d"));
    }

    @ParameterizedTest
    @EnumSource
    void noMoveEmptiesAHoleLosesTextOrCutsACharacter(HoleMove move) {
        long seed = System.nanoTime();
        System.out.println("moves of " + move + ", seed " + seed);
        Random random = new Random(seed);
        prefix.languageProperty().set(Language.PYTHON);
        String whole = "def f(a, 数):\n    x = 'a😀😀b'\n\n    return (x,\n        a)  # 😀\n😀😀";
        for (int i = 0; i < 200; i++) {
            int from = whole.offsetByCodePoints(0, random.nextInt(whole.codePointCount(0, whole.length())));
            int left = whole.codePointCount(from, whole.length());
            int to = whole.offsetByCodePoints(from, 1 + random.nextInt(Math.min(6, left)));
            cutOut(whole.substring(0, from), whole.substring(from, to), whole.substring(to));
            hole.move(move);
            String was = reference().orElseThrow();
            assertThat(was).as("%d to %d, seed %d", from, to, seed).isNotEmpty();
            assertThat(prefix.text() + was + suffix.text()).isEqualTo(whole);
            assertThat(texts())
                    .as("%d to %d, seed %d", from, to, seed)
                    .noneMatch(HoleViewModelTest::beginsOrEndsInHalf);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "WORD_BACK, beginning", "LINE_BACK, beginning", "TOKEN_BACK, beginning",
        "WORD_FORWARD, end", "LINE_FORWARD, end", "TOKEN_FORWARD, end"
    })
    void aMoveAtAnEndOfTheTextSaysThatItIsTheEnd(HoleMove move, String end) {
        (end.equals("end") ? prefix : suffix).setText("abc");
        hole.move(move);
        assertThat(sentence()).isEqualTo("The hole is already at the " + end + " of the text.");
    }

    @ParameterizedTest
    @CsvSource({"NODE_NEXT, after", "NODE_PREVIOUS, before", "NODE_CHILD, within"})
    void aMoveThatFindsNoNodeSaysSo(HoleMove move, String where) {
        prefix.languageProperty().set(Language.PYTHON);
        cutOut(move == HoleMove.NODE_NEXT ? "(a, " : "(", "a", move == HoleMove.NODE_NEXT ? ")" : ", a)");
        hole.move(move);
        assertThat(reference()).isEqualTo(Optional.of("a"));
        assertThat(sentence()).isEqualTo("There is no syntax node " + where + " the hole to move to.");
    }

    @Test
    void growingToTheWholeTextIsRefusedBecauseNoPromptWouldBeLeft() {
        prefix.languageProperty().set(Language.PYTHON);
        cutOut("f(", "a", ")\n");
        for (int i = 0; i < 5; i++) {
            hole.move(HoleMove.NODE_PARENT);
        }
        assertThat(prefix.text() + suffix.text()).isNotBlank();
        assertThat(reference()).isEqualTo(Optional.of("(a)"));
        assertThat(sentence()).startsWith("The hole cannot grow to the whole text");
    }

    @Test
    void aPromptThatIsReplacedAsAWholeForgetsWhatStoodInTheHoleBefore() {
        cutOut("one ", "two", " three");
        prefix.replace(0, 4, "something else");
        assertThat(reference()).isEmpty();
        playground.editing().history().undo();
        assertThat(texts()).containsExactly("one ", " three");
        assertThat(reference()).isEqualTo(Optional.of("two"));
        playground.editing().history().redo();
        assertThat(texts()).containsExactly("something else", " three");
        assertThat(reference()).isEmpty();
        cutOut("one ", "two", " three");
        suffix.replace(0, 6, "");
        assertThat(reference()).isEmpty();
    }

    @Test
    void editsOfAPartAndTypingWhereNothingWasKeepWhatStoodInTheHole() {
        cutOut("one ", "two", "");
        suffix.replace(0, 0, " three");
        prefix.replace(0, 3, "1");
        prefix.replace(2, 2, "x");
        hole.move(HoleMove.WORD_FORWARD);
        hole.move(HoleMove.WORD_BACK);
        assertThat(reference()).isPresent();
    }

    @Test
    void tokensOfTheModelMoveTheHoleAndItsReferenceFollows() {
        prefix.setText("abcdefg");
        prefix.select(new TextSelection(1, 4));
        hole.cut(prefix);
        hole.move(HoleMove.TOKEN_FORWARD);
        assertThat(texts()).containsExactly("ab", "g");
        assertThat(reference()).isEqualTo(Optional.of("cdef"));
        hole.move(HoleMove.TOKEN_BACK);
        assertThat(texts()).containsExactly("", "efg");
        assertThat(reference()).isEqualTo(Optional.of("abcd"));
        hole.move(HoleMove.TOKEN_BACK);
        assertThat(texts()).containsExactly("", "efg");
        playground.editing().history().undo();
        assertThat(texts()).containsExactly("ab", "g");
        assertThat(reference()).isEqualTo(Optional.of("cdef"));
    }

    @Test
    void aTokenThatIsHalfACharacterMovesThePointOverTheWholeOne() {
        suffix.setText("数😀a");
        hole.move(HoleMove.TOKEN_FORWARD);
        assertThat(texts()).containsExactly("数", "😀a");
        hole.move(HoleMove.TOKEN_FORWARD);
        assertThat(texts()).containsExactly("数😀", "a");
        hole.move(HoleMove.TOKEN_FORWARD);
        assertThat(texts()).containsExactly("数😀a", "");
        hole.move(HoleMove.TOKEN_BACK);
        hole.move(HoleMove.TOKEN_BACK);
        assertThat(texts()).containsExactly("数", "😀a");
    }

    @Test
    void tokensFarFromTheTextsEndsAreFoundWithoutReadingItAll() {
        String lines = "0123456789ab\n".repeat(20_000);
        prefix.setText(lines);
        suffix.setText("xyz\n" + lines);
        hole.move(HoleMove.TOKEN_FORWARD);
        assertThat(prefix.text()).hasSizeBetween(lines.length() + 1, lines.length() + 2);
        assertThat(prefix.text() + suffix.text()).isEqualTo(lines + "xyz\n" + lines);
    }

    @Test
    void syntaxNodesMoveGrowAndShrinkTheHoleEachAsOneStep() {
        prefix.languageProperty().set(Language.PYTHON);
        prefix.setText("f(a, ");
        suffix.setText("b.c)\n");
        hole.move(HoleMove.NODE_NEXT);
        assertThat(texts()).containsExactly("f(a, ", ")\n");
        assertThat(reference()).isEqualTo(Optional.of("b.c"));
        hole.move(HoleMove.NODE_PREVIOUS);
        assertThat(reference()).isEqualTo(Optional.of("a"));
        hole.move(HoleMove.NODE_PARENT);
        assertThat(reference()).isEqualTo(Optional.of("(a, b.c)"));
        hole.move(HoleMove.NODE_CHILD);
        assertThat(texts()).containsExactly("f(", ", b.c)\n");
        for (int i = 0; i < 4; i++) {
            playground.editing().history().undo();
        }
        assertThat(texts()).containsExactly("f(a, ", "b.c)\n");
        assertThat(reference()).isEmpty();
    }

    @Test
    void withoutAGrammarASentenceSaysWhyNothingMoves() {
        prefix.setText("just some words");
        hole.move(HoleMove.NODE_PREVIOUS);
        assertThat(texts()).containsExactly("just some words", "");
        assertThat(playground.run().failure().sentenceProperty().get()).startsWith("There are no syntax nodes");
    }

    @Test
    void anUnreadableVocabularyIsSaidAndNothingMoves() {
        PlaygroundViewModel other = new PlaygroundViewModel(
                new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
                engine,
                Endpoint.BUILT_IN,
                (_, _) -> {
                    throw new IllegalStateException("the vocabulary is damaged");
                },
                code,
                Runnable::run,
                Runnable::run);
        other.suffix().setText("abc");
        other.hole().move(HoleMove.TOKEN_FORWARD);
        assertThat(other.suffix().text()).isEqualTo("abc");
        assertThat(other.run().failure().sentenceProperty().get()).startsWith("The tokens of the model");
    }

    @Test
    void movesAskedForInARowAreMadeInTheirOrderAndAnEditForgetsThoseThatAreLate() {
        Deque<Runnable> background = new ArrayDeque<>();
        PlaygroundViewModel slow = new PlaygroundViewModel(
                new CompletionRunner(new ScriptedClient(), new ConnectionSource(engine, _ -> null)),
                engine,
                Endpoint.BUILT_IN,
                new Pairs(),
                code,
                background::add,
                Runnable::run);
        slow.suffix().setText("abcdefghij");
        background.clear();
        for (int i = 0; i < 3; i++) {
            slow.hole().move(HoleMove.TOKEN_FORWARD);
        }
        slow.hole().move(HoleMove.TOKEN_BACK);
        for (int i = 0; i < 4; i++) {
            runLastOf(background);
        }
        assertThat(slow.prefix().text()).isEqualTo("abcd");
        slow.hole().move(HoleMove.TOKEN_FORWARD);
        slow.hole().move(HoleMove.TOKEN_FORWARD);
        slow.prefix().replace(0, 0, "X");
        background.forEach(Runnable::run);
        assertThat(slow.prefix().text()).isEqualTo("Xabcd");
    }

    private static void runLastOf(Deque<Runnable> tasks) {
        Runnable last = tasks.removeLast();
        tasks.clear();
        last.run();
    }

    private void cutOut(String before, String in, String after) {
        prefix.setText(before + in + after);
        suffix.setText("");
        prefix.select(new TextSelection(before.length(), before.length() + in.length()));
        hole.cut(prefix);
    }

    private static boolean beginsOrEndsInHalf(String text) {
        return !text.isEmpty()
                && (Character.isLowSurrogate(text.charAt(0))
                        || Character.isHighSurrogate(text.charAt(text.length() - 1)));
    }

    private String sentence() {
        return playground.run().failure().sentenceProperty().get();
    }

    private Optional<String> reference() {
        return playground.editing().referenceProperty().get();
    }

    private List<String> texts() {
        return List.of(prefix.text(), suffix.text());
    }
}
