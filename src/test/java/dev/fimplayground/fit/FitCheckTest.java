package dev.fimplayground.fit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.fake.NoCode;
import dev.fimplayground.fit.FitFinding.Rule;
import dev.fimplayground.syntax.Language;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each rule: where it speaks, about which part of the text, and where it is silent. */
class FitCheckTest {

    @Test
    void aMiddleThatFitsGivesNoFinding() {
        assertThat(findings("def f(a):\n    x = g(", "a, [1, 2]", ")\n    return x\n"))
                .isEmpty();
        assertThat(findings("def f(a):\n", "    x = 1\n", "    return x\n")).isEmpty();
        assertThat(findings("def f(a):\n    ", "x = 1", "\n    return x\n")).isEmpty();
        assertThat(findings("x = (", "", "")).isEmpty();
    }

    @Test
    void aBracketThatTheMiddleOpensAndNobodyClosesIsNamed() {
        assertThat(only("x = ", "[(1, 2)", "\n", Rule.UNCLOSED_BRACKET)).isEqualTo("[");
    }

    @Test
    void aBracketThatTheMiddleShouldHaveClosedIsNamed() {
        assertThat(only("print(", "x", "\nreturn x", Rule.UNCLOSED_BRACKET)).isEqualTo("(");
    }

    @Test
    void aBracketThatTheMiddleClosesTwiceIsNamedWhereTheSurplusStands() {
        assertThat(only("print(", "x))", "\n", Rule.UNOPENED_BRACKET)).isEqualTo(")");
        assertThat(only("print(", "x)", ")\n", Rule.UNOPENED_BRACKET)).isEqualTo(")");
    }

    @Test
    void bracketsInStringsAndCommentsAndThoseOfTheSurroundingsAreSilent() {
        assertThat(findings("x = ", "'(' + f(\")\")", ";")).isEmpty();
        assertThat(findings("x = ", "1 # :-(", "\n")).isEmpty();
        assertThat(findings("class A {\n    ", "int x;", "")).isEmpty();
        assertThat(findings("class A {\n    int y;\n    ", "int x;", "\n")).isEmpty();
        assertThat(findings("x = ", "1", "\n})\n")).isEmpty();
    }

    @Test
    void aStringThatTheMiddleLeavesOpenIsNamed() {
        assertThat(only("x = ", "'abc", "\ny", Rule.UNCLOSED_QUOTE)).isEqualTo("'");
        assertThat(only("x = 'abc", "d", "\ny", Rule.UNCLOSED_QUOTE)).isEqualTo("'");
        assertThat(only("def f():\n", "    \"\"\"Says.\n", "    return 1\n", Rule.UNCLOSED_QUOTE))
                .isEqualTo("\"\"\"");
    }

    @Test
    void aStringOverTheJoinsAndAnOldOneElsewhereAreSilent() {
        assertThat(findings("x = 'ab", "c\\'", "d'\n")).isEmpty();
        assertThat(findings("x = 'old\ny = ", "1", "\n")).isEmpty();
    }

    @Test
    void aFirstLineThatIsIndentedTwiceIsNamed() {
        assertThat(only("def f():\n    ", "    return 1", "", Rule.FIRST_LINE_TOO_DEEP))
                .isEqualTo("    return 1");
        assertThat(only("x = 1\n", "  y = 2", "", Rule.FIRST_LINE_TOO_DEEP)).isEqualTo("  y = 2");
    }

    @Test
    void aFirstLineThatDoesNotEnterItsBlockIsNamed() {
        assertThat(only("def f():\n", "return 1", "", Rule.FIRST_LINE_TOO_SHALLOW))
                .isEqualTo("return 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "if x:|    a|!b",
                "if x:|    a|!    b",
                "f(1,|!        2)",
                "int f() {|!    return 1; }",
                "x = !   1"
            })
    void indentationThatTheLineAboveAllowsIsSilent(String prefix, String middle) {
        assertThat(findings(prefix.replace('|', '\n'), middle, ""))
                .extracting(FitFinding::rule)
                .doesNotContain(Rule.FIRST_LINE_TOO_DEEP, Rule.FIRST_LINE_TOO_SHALLOW);
    }

    @Test
    void aLineThatOpensABlockWithoutADeeperLineAfterItIsNamed() {
        assertThat(only("def add(a, b):\n", "    def average(self):", "\n    total = 0\n", Rule.BLOCK_WITHOUT_BODY))
                .isEqualTo("def average(self):");
        assertThat(only("", "if a:  # why\n\n# so\n", "b = 1\n", Rule.BLOCK_WITHOUT_BODY))
                .isEqualTo("if a:");
        assertThat(only("x = 1\n", "def f(\n    a,\n):", "\nreturn a\n", Rule.BLOCK_WITHOUT_BODY))
                .isEqualTo("):");
        assertThat(only("x = 1\n", "while x:\n", "", Rule.BLOCK_WITHOUT_BODY)).isEqualTo("while x:");
    }

    @Test
    void aPrefixThatOpensABlockWhichTheMiddleLeavesEmptyIsNamed() {
        assertThat(only("def f():", "\n", "return 1\n", Rule.BLOCK_WITHOUT_BODY))
                .isEqualTo("def f():");
        assertThat(only("if a:\n", "\nx = 1", "\n", Rule.BLOCK_WITHOUT_BODY)).isEqualTo("if a:");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            ignoreLeadingAndTrailingWhitespace = false,
            quoteCharacter = '~',
            value = {
                "x = 1|!def f():!|    return 1|",
                "x = 1|!if x:|!    # a comment||    y = 1|",
                "def f(!a,|    b):!|    return a|",
                "x = 1|!# as follows:!|y = 1|",
                "x = 1|!s = 'a: b:'!|y = 1|",
                "x = 1|!s = \"\"\"As follows:|!b\"\"\"|y = 1|",
                "d = {!'a':!|1}|",
                "y = x[!1:!|]|",
                "f(!lambda x:!|x)|",
                "x = 1|!if a: b = 1!|y = 1|",
                "x = 1|!if a and \\|  b:!|    y = 1|",
                "def f():|!!return 1|",
                "x = 1|!if a:!|\ty = 1|",
                "def f():|!    # only this|!    return 1|",
                "if a:|x = 1|!y = 2!|if b:|z = 1|"
            })
    void aColonThatOpensNoBlockAndABlockWithItsBodyAreSilent(String prefix, String middle, String suffix) {
        assertThat(findings(lines(prefix), lines(middle), lines(suffix)))
                .extracting(FitFinding::rule)
                .doesNotContain(Rule.BLOCK_WITHOUT_BODY);
    }

    @Test
    void otherLanguagesOpenNoBlockWithAColon() {
        FilledHole hole = new FilledHole("switch (a) {\n", "default:", "\nb();\n}\n", Language.JAVA, Optional.empty());
        assertThat(new FitCheck(new NoCode()).findings(hole)).isEmpty();
    }

    @Test
    void aSuffixLineThatIsGluedToTheMiddleIsNamed() {
        assertThat(only("def f():\n    ", "x = 1", "    return x", Rule.LINE_BREAK_MISSING))
                .isEqualTo("x = 1    return x");
    }

    @Test
    void aSuffixLineThatIsIndentedTwiceIsNamed() {
        assertThat(only("def f():\n", "    x = 1\n    ", "    return x", Rule.LAST_LINE_INDENTED_TWICE))
                .isEqualTo("        return x");
    }

    @Test
    void aMiddleThatEndsItsLineOrStaysInItIsSilent() {
        assertThat(findings("def f():\n", "    x = 1\n", "    return x")).isEmpty();
        assertThat(findings("x = ", "1", " + y")).isEmpty();
    }

    @Test
    void aMiddleThatRunsIntoTheSuffixIsNamed() {
        assertThat(only("def f():\n", "    x = 1\n    return x", "\n    return x\n", Rule.REPEATS_SUFFIX))
                .isEqualTo("return x");
        assertThat(only(
                        "x = ",
                        "1\nfor i in range(",
                        "\nfor i in range(10)",
                        Rule.UNCLOSED_BRACKET,
                        Rule.REPEATS_SUFFIX))
                .isEqualTo("for i in range(");
    }

    @Test
    void aMiddleThatSaysThePrefixAgainIsNamed() {
        assertThat(only("a\ndef area(r):", "def area(r):\n    return 1", "\n", Rule.REPEATS_PREFIX))
                .isEqualTo("def area(r):");
    }

    @ParameterizedTest
    @CsvSource({"x = (a + ,b, + b)", "f(,),)", "return ,x,;"})
    void aFewCharactersInCommonAreSilent(String prefix, String middle, String suffix) {
        assertThat(findings(prefix, middle, suffix))
                .extracting(FitFinding::rule)
                .doesNotContain(Rule.REPEATS_PREFIX, Rule.REPEATS_SUFFIX);
    }

    @ParameterizedTest
    @EnumSource
    void everyRuleHasASentence(Rule rule) {
        List<Object> arguments =
                rule.name().contains("BRACKET") || rule.name().contains("QUOTE") ? List.of("(") : List.of(2_000, 4);
        assertThat(new FitFinding(rule, arguments, 0, 1).sentence())
                .isNotBlank()
                .doesNotContain("{", "choice");
    }

    @Test
    void aMegabyteIsCheckedAtOnce() {
        String line = "    x = f(a, [b, 'c'])\n";
        assertThat(findings("def f():\n" + line.repeat(25_000), line.repeat(400), line.repeat(25_000)))
                .extracting(FitFinding::rule)
                .containsOnly(Rule.REPEATS_PREFIX, Rule.REPEATS_SUFFIX);
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace('|', '\n');
    }

    private static List<FitFinding> findings(String prefix, String middle, String suffix) {
        return new FitCheck(new NoCode())
                .findings(new FilledHole(prefix, middle, suffix, Language.PYTHON, Optional.empty()));
    }

    /** Which part of the whole text the finding of the last of {@code rules}, which are all there are, is about. */
    private static String only(String prefix, String middle, String suffix, Rule... rules) {
        List<FitFinding> findings = findings(prefix, middle, suffix);
        assertThat(findings).extracting(FitFinding::rule).containsExactlyInAnyOrder(rules);
        FitFinding last = findings.stream()
                .filter(finding -> finding.rule() == rules[rules.length - 1])
                .findFirst()
                .orElseThrow();
        return (prefix + middle + suffix).substring(last.start(), last.end());
    }
}
