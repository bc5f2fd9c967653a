package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FimTemplateTest {

    @Test
    void prefixAloneIsContinuedWithoutTheMiddleToken() {
        assertThat(FimTemplate.QWEN.render(new FimPrompt("def f():", "")))
                .isEqualTo("<|fim_prefix|>def f():<|fim_suffix|>");
    }

    @Test
    void prefixAndSuffixAreFilled() {
        assertThat(FimTemplate.QWEN.render(new FimPrompt("a\n", "\n  b")))
                .isEqualTo("<|fim_prefix|>a\n<|fim_suffix|>\n  b<|fim_middle|>");
    }

    @Test
    void textsAreSentAsTheyStand() {
        String prefix = "\t \u00a0\"'\\\r\n<|fim_middle|>\ud83d\ude00";
        assertThat(FimTemplate.QWEN.render(new FimPrompt(prefix, " "))).contains(prefix);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t\r\n", "\u2003"})
    void blankPromptsAreRefused(String blank) {
        FimPrompt prompt = new FimPrompt(blank, blank);
        assertThat(prompt.problem()).contains(PromptProblem.BLANK);
        assertThatIllegalArgumentException().isThrownBy(() -> FimTemplate.QWEN.render(prompt));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n"})
    void suffixAloneIsRefused(String blankPrefix) {
        FimPrompt prompt = new FimPrompt(blankPrefix, "return x");
        assertThat(prompt.problem()).contains(PromptProblem.SUFFIX_ONLY);
        assertThatIllegalArgumentException().isThrownBy(() -> FimTemplate.QWEN.render(prompt));
    }

    @Test
    void aSuffixOfOneLineBreakAsksForAMiddle() {
        assertThat(new FimPrompt("x = ", "\n").mode()).isEqualTo(FimMode.FILL_MIDDLE);
        assertThat(new FimPrompt("x = ", "").mode()).isEqualTo(FimMode.CONTINUE);
    }
}
