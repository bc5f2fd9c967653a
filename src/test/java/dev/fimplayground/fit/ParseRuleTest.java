package dev.fimplayground.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fit.FitFinding.Rule;
import dev.fimplayground.syntax.CodeReader;
import dev.fimplayground.syntax.Language;
import dev.fimplayground.syntax.ParsingThreads;
import dev.fimplayground.syntax.TreeCodeReader;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the parse rule speaks, of which place, and where it is silent. */
class ParseRuleTest {
    private final ExecutorService reading = Executors.newSingleThreadExecutor(new ParsingThreads("test-reading"));
    private final TreeCodeReader code = new TreeCodeReader(reading);

    @AfterEach
    void free() {
        code.close();
        reading.shutdown();
    }

    /** The hole is written as a caret. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PYTHON     | 'x = ^\n'                      | 'g(1, )'    | 'if 2'
            JAVA       | 'class A { int x = ^; }'       | 'f(1)'      | 'f(1'
            JAVASCRIPT | 'const f = (a) => { ^ };'      | 'return a;' | 'return (a;'
            TYPESCRIPT | 'let a: ^ = 1;'                | 'number'    | '= ='
            C          | 'int a[^] = {1};'              | '3'         | '3;'
            CPP        | 'int main() { return ^; }'     | '0'         | '0 1'
            GO         | 'package a\nfunc f() int { return ^ }' | '1 + 2' | '1 + '
            RUST       | 'fn f() { ^ }'                 | 'let x = 1; x' | 'let x = 1 x'
            JSON       | '{"a": ^, "b": 1}'             | '[1, 2]'    | '[1 2}'
            SHELL      | 'if true; then ^; fi'          | 'echo a'    | 'if a; then b'
            SQL        | 'SELECT a FROM ^;'             | 't WHERE b = 1' | 't WHERE = = 1'
            CSS        | 'a { color: ^; }'              | 'red'       | 're{d'
            """)
    void speaksOfAMiddleThatDoesNotParseAndIsSilentAboutOneThatDoes(
            Language language, String around, String right, String wrong) {
        assertThat(findings(language, around, right)).isEmpty();
        assertThat(findings(language, around, wrong))
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule()).isIn(Rule.DOES_NOT_PARSE, Rule.SIGN_MISSING));
    }

    @Test
    void whatIsMissingIsNamedWhereItIsMissing() {
        FitFinding finding =
                findings(Language.RUST, "fn f() { ^ }", "let x = 1 x").getFirst();
        assertThat(finding.sentence()).contains("Rust", "; is missing");
        assertThat("fn f() { let x = 1 x }".substring(finding.start(), finding.end()))
                .isEqualTo("1");
    }

    @Test
    void theFirstFaultIsPointedAtInItsLine() {
        String around = "def f(a):\n    ^\n    return a\n";
        FitFinding finding = findings(Language.PYTHON, around, "b = a\n    c = = b\n    d d = c")
                .getFirst();
        assertThat(finding.sentence()).contains("Python", "line 3");
        String text = around.replace("^", "b = a\n    c = = b\n    d d = c");
        assertThat(text.substring(0, finding.start())).hasLineCount(3);
        assertThat(text.substring(finding.start(), finding.end())).contains("=").doesNotContain("\n");
    }

    @Test
    void surroundingsThatDoNotParseThemselvesLeaveNothingToSay() {
        assertThat(findings(Language.JAVA, "class A { void f( { ^ }", "x = ;")).isEmpty();
        assertThat(findings(Language.PYTHON, "def def f():\n    ^\n", "return )("))
                .isEmpty();
    }

    @Test
    void plainTextIsNotParsed() {
        assertThat(findings(Language.PLAIN, "Dear ^,", ") ( {")).isEmpty();
    }

    @Test
    void aHoleThatOnlyItsReferenceFillsIsJudgedByIt() {
        ParseRule rule = new ParseRule(code);
        FilledHole known = hole(Language.JAVA, "try { f(); } ^ { g(); }", "x", Optional.of("finally"));
        FilledHole unknown = hole(Language.JAVA, "try { f(); } ^ { g(); }", "x", Optional.empty());
        assertThat(code.faults(known.text(), Language.JAVA).orElseThrow()).isNotEmpty();
        assertThat(rule.findings(known)).hasSize(1);
        assertThat(rule.findings(unknown)).isEmpty();
    }

    @Test
    void aTextThatIsTooLargeIsLeftAlone() {
        String lines = "x = 1\n".repeat(CodeReader.MAX_LENGTH / 6 + 1);
        assertThat(findings(Language.PYTHON, lines + "^", "y = = 2")).isEmpty();
        assertThat(findings(Language.PYTHON, lines.substring(0, 60_000) + "^", "y = = 2"))
                .hasSize(1);
    }

    @Test
    void anEmptyBlockThatTheGrammarTakesIsNamedByTheRuleForBlocks() {
        FilledHole hole =
                hole(Language.PYTHON, "def add(a, b):\n^\n    total = 0\n", "    def average(self):", Optional.empty());
        assertThat(code.faults(hole.text(), Language.PYTHON).orElseThrow()).isEmpty();
        assertThat(new FitCheck(code).findings(hole))
                .extracting(FitFinding::rule)
                .containsExactly(Rule.BLOCK_WITHOUT_BODY);
    }

    private List<FitFinding> findings(Language language, String around, String middle) {
        return new ParseRule(code)
                .findings(hole(language, around, middle, Optional.empty()))
                .toList();
    }

    private static FilledHole hole(Language language, String around, String middle, Optional<String> reference) {
        int at = around.indexOf('^');
        return new FilledHole(around.substring(0, at), middle, around.substring(at + 1), language, reference);
    }
}
