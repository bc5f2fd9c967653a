package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NestingTest {
    private final Nesting nesting = new Nesting();

    @Test
    void codeIsNotTooDeepHoweverLong() {
        assertThat(nesting.isTooDeepIn("f([x, {y: (z)}])\n".repeat(10_000))).isFalse();
        assertThat(nesting.isTooDeepIn(")".repeat(50_000) + "(")).isFalse();
    }

    @Test
    void openBracketsOfAnyKindAreCounted() {
        assertThat(nesting.isTooDeepIn("([{".repeat(Nesting.DEEPEST / 3))).isFalse();
        assertThat(nesting.isTooDeepIn("([{".repeat(Nesting.DEEPEST / 3 + 1))).isTrue();
    }

    @Test
    void whatGrowsBracketByBracketIsNoticedBeforeItIsTwiceTooDeep() {
        String open = "";
        while (open.length() < 2 * Nesting.DEEPEST && !nesting.isTooDeepIn(open)) {
            open += "(";
        }
        assertThat(open).hasSizeBetween(Nesting.DEEPEST, 2 * Nesting.DEEPEST - 1);
        assertThat(nesting.isTooDeepIn("()")).isFalse();
    }
}
