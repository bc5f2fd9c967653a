package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TreeCodeReaderTest {
    private final ExecutorService reading = Executors.newSingleThreadExecutor(new ParsingThreads("test-reading"));
    private final TreeCodeReader reader = new TreeCodeReader(reading);

    @AfterEach
    void free() {
        reader.close();
        reading.shutdown();
    }

    @Test
    void growsFromAPlaceOverEveryNodeToTheWholeText() {
        String text = "def f(a):\n    return g(a, 1)\n";
        assertThat(way(text, new CodeRange(26, 26), NodeStep.PARENT))
                .containsExactly("(a, 1)", "g(a, 1)", "return g(a, 1)", text.stripTrailing(), text);
    }

    @Test
    void goesIntoTheFirstPartAgainAndAgain() {
        String text = "x = f(a.b, 1)";
        assertThat(way(text, new CodeRange(0, text.length()), NodeStep.CHILD)).containsExactly("x");
        assertThat(way(text, new CodeRange(5, 13), NodeStep.CHILD)).containsExactly("a.b", "a");
    }

    @Test
    void goesFromSiblingToSiblingAndBackAndBehindTheLastToWhatFollowsAround() {
        String text = "f(a, b.c)\ng(1)\n";
        assertThat(way(text, rangeOf(text, "a"), NodeStep.NEXT)).containsExactly("b.c", "g(1)");
        assertThat(way(text, rangeOf(text, "g(1)"), NodeStep.PREVIOUS)).containsExactly("f(a, b.c)");
        assertThat(way(text, rangeOf(text, "b.c"), NodeStep.PREVIOUS)).containsExactly("a", "f");
    }

    @Test
    void aPlaceOrPartOfANodeGoesToTheNextAndThePreviousOneAroundIt() {
        String text = "a = 1\nb = 2\n";
        assertThat(first(text, new CodeRange(6, 6), NodeStep.NEXT)).isEqualTo("b = 2");
        assertThat(first(text, new CodeRange(6, 6), NodeStep.PREVIOUS)).isEqualTo("a = 1");
        assertThat(first(text, new CodeRange(0, 0), NodeStep.NEXT)).isEqualTo("a = 1");
        assertThat(first(text, new CodeRange(12, 12), NodeStep.PREVIOUS)).isEqualTo("b = 2");
        assertThat(first(text, new CodeRange(1, 4), NodeStep.NEXT)).isEqualTo("1");
    }

    @Test
    void offsetsCountUtf16UnitsBehindEmojiAndCjk() {
        String text = "s = '😀数据'\nf(x)\n";
        assertThat(first(text, rangeOf(text, "f(x)"), NodeStep.CHILD)).isEqualTo("f");
        assertThat(first(text, rangeOf(text, "f(x)"), NodeStep.PREVIOUS)).isEqualTo("s = '😀数据'");
    }

    @Test
    void thereIsNothingBeyondTheEndsNorInAnEmptyText() {
        assertThat(node("f(a)\n", new CodeRange(0, 5), NodeStep.PARENT)).isEqualTo(new NodeAnswer.AtTheEnd());
        assertThat(node("a\n", new CodeRange(0, 1), NodeStep.CHILD)).isEqualTo(new NodeAnswer.AtTheEnd());
        for (NodeStep step : NodeStep.values()) {
            assertThat(node("", new CodeRange(0, 0), step)).isEqualTo(new NodeAnswer.AtTheEnd());
        }
    }

    @Test
    void plainTextHasNoGrammarAndALongTextIsTooLarge() {
        assertThat(reader.node("some words", Language.PLAIN, new CodeRange(0, 4), NodeStep.NEXT))
                .isEqualTo(new NodeAnswer.NoGrammar());
        assertThat(reader.faults("some words", Language.PLAIN)).isEmpty();
        String large = "x = 1\n".repeat(CodeReader.MAX_LENGTH / 6 + 1);
        assertThat(node(large, new CodeRange(0, 0), NodeStep.NEXT)).isEqualTo(new NodeAnswer.TooLarge());
        assertThat(reader.faults(large, Language.PYTHON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PYTHON     | 'print((1)'                     | 'print((1))'
            JAVA       | 'class A { int f( { } }'        | 'class A { int f() { } }'
            JAVASCRIPT | 'const f = a.map(x => x;'       | 'const f = a.map(x => x);'
            TYPESCRIPT | 'let a: = 1;'                   | 'let a: number = 1;'
            C          | 'int a[3 = {1};'                | 'int a[3] = {1};'
            CPP        | 'int main() { return 0 }'       | 'int main() { return 0; }'
            GO         | 'func f() int { return 1 + }'   | 'func f() int { return 1 + 2 }'
            RUST       | 'fn f() { let x = 1 x }'        | 'fn f() { let x = 1; x }'
            JSON       | '{"a": , "b": 1}'               | '{"a": 0, "b": 1}'
            SHELL      | 'if true; then echo a'          | 'if true; then echo a; fi'
            SQL        | 'SELECT a FROM WHERE b = 1;'    | 'SELECT a FROM t WHERE b = 1;'
            CSS        | 'a { color: red; '              | 'a { color: red; }'
            """)
    void faultsAreFoundInEachLanguageAndNoneInWhatFollowsItsGrammar(Language language, String faulty, String right) {
        assertThat(reader.faults(faulty, language).orElseThrow()).isNotEmpty();
        assertThat(reader.faults(right, language)).isEqualTo(Optional.of(List.of()));
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(reader.faults("fn f() { let x = 1 x }", Language.RUST).orElseThrow())
                .containsExactly(new SyntaxFault(new CodeRange(18, 18), Optional.of(";")));
    }

    @Test
    void faultsDoNotDependOnWhatWasReadBefore() {
        String faulty = "def f(a):\n    return (a +\n\nprint(f(1))\n";
        List<SyntaxFault> afresh = reader.faults(faulty, Language.PYTHON).orElseThrow();
        assertThat(reader.faults("def f(a):\n    return (a + 1)\n\nprint(f(1))\n", Language.PYTHON))
                .isEqualTo(Optional.of(List.of()));
        assertThat(reader.faults(faulty, Language.PYTHON)).isEqualTo(Optional.of(afresh));
    }

    /** The parser calls itself once per level here; on a common stack that ends the whole process. */
    @Test
    void deeplyNestedTextDoesNotOverflowTheParsersStack() {
        String deep = "'\"[{(\n".repeat(20_000);
        reader.faults(deep, Language.PYTHON);
        assertThat(reader.faults("x = 1\n", Language.PYTHON)).isEqualTo(Optional.of(List.of()));
    }

    @Test
    void afterTheEndNothingIsKnownAndNobodyWaits() {
        ExecutorService ending = Executors.newSingleThreadExecutor(new ParsingThreads("test-ending"));
        TreeCodeReader ended = new TreeCodeReader(ending);
        assertThat(ended.faults("x = 1\n", Language.PYTHON)).isPresent();
        ended.close();
        assertThat(ended.faults("x = 1\n", Language.PYTHON)).isEmpty();
        ending.shutdown();
        assertThat(ended.faults("x = 1\n", Language.PYTHON)).isEmpty();
    }

    private NodeAnswer node(String text, CodeRange from, NodeStep step) {
        return reader.node(text, Language.PYTHON, from, step);
    }

    private String first(String text, CodeRange from, NodeStep step) {
        return way(text, from, step).getFirst();
    }

    private List<String> way(String text, CodeRange from, NodeStep step) {
        List<String> nodes = new ArrayList<>();
        CodeRange at = from;
        while (node(text, at, step) instanceof NodeAnswer.Found(CodeRange found)) {
            at = found;
            nodes.add(text.substring(at.start(), at.end()));
        }
        return nodes;
    }

    private static CodeRange rangeOf(String text, String part) {
        int start = text.indexOf(part);
        return new CodeRange(start, start + part.length());
    }
}
