package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FimFamilyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "QWEN!<|fim_prefix|>P<|fim_suffix|>S<|fim_middle|>",
                "CODE_GEMMA!<|fim_prefix|>P<|fim_suffix|>S<|fim_middle|>",
                "STAR_CODER!<fim_prefix>P<fim_suffix>S<fim_middle>",
                "SANTA_CODER!<fim-prefix>P<fim-suffix>S<fim-middle>",
                "CODE_LLAMA!<PRE> P <SUF>S <MID>",
                "CODE_LLAMA_SPM!<PRE> <SUF>S <MID> P",
                "DEEPSEEK_CODER!<｜fim▁begin｜>P<｜fim▁hole｜>S<｜fim▁end｜>",
                "CODESTRAL![SUFFIX]S[PREFIX]P",
            })
    void fillsAsItsFamilyDocuments(FimFamily family, String expected) {
        assertThat(family.template().render(new FimPrompt("P", "S"))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"QWEN,<|fim_prefix|>P<|fim_suffix|>", "STAR_CODER,P", "CODE_LLAMA_SPM,P", "CODESTRAL,[SUFFIX][PREFIX]P"
    })
    void continuesAPrefixAlone(FimFamily family, String expected) {
        assertThat(family.template().render(new FimPrompt("P", ""))).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void everyControlTokenStandsInTheTemplate(FimFamily family) {
        String rendered = family.template().render(new FimPrompt("P", "S"));
        assertThat(family.template().controlTokens())
                .isNotEmpty()
                .allSatisfy(token -> assertThat(rendered).contains(token));
    }

    @Test
    void placeholdersInTheTextsStayAsTheyStand() {
        assertThat(FimTemplate.QWEN.render(new FimPrompt("{suffix}", "{prefix}")))
                .isEqualTo("<|fim_prefix|>{suffix}<|fim_suffix|>{prefix}<|fim_middle|>");
    }

    @Test
    void aTemplateOfOnesOwnPutsTheTextsWhereItSays() {
        FimTemplate own = FimTemplate.ofOwn("<BEFORE>{prefix}[AFTER] x{suffix}<GAP>\n");
        assertThat(own.render(new FimPrompt("P", "S"))).isEqualTo("<BEFORE>P[AFTER] xS<GAP>\n");
        assertThat(own.render(new FimPrompt("P", ""))).isEqualTo("<BEFORE>P[AFTER] x<GAP>\n");
        assertThat(own.controlTokens()).isEqualTo(List.of("<BEFORE>", "[AFTER]", "<GAP>"));
    }

    @ParameterizedTest
    @CsvSource({"{suffix},NO_PREFIX", "{prefix} only,NO_SUFFIX", "{prefix}{suffix}{prefix},TWICE"})
    void aTemplateThatLeavesATextOutOrRepeatsItIsRefused(String pattern, TemplateProblem problem) {
        assertThat(FimTemplate.problemOf(pattern)).contains(problem);
        assertThatIllegalArgumentException().isThrownBy(() -> FimTemplate.ofOwn(pattern));
    }

    @Test
    void whatStandsBeforeATemplateStandsBeforeBothItsForms() {
        FimTemplate within = FimTemplate.QWEN.after(TemplatePart.parse("<|repo_name|>r\n"), List.of("<|repo_name|>"));
        assertThat(within.render(new FimPrompt("P", ""))).isEqualTo("<|repo_name|>r\n<|fim_prefix|>P<|fim_suffix|>");
        assertThat(within.render(new FimPrompt("P", "S"))).startsWith("<|repo_name|>r\n<|fim_prefix|>P");
        assertThat(within.controlTokens()).contains("<|repo_name|>", "<|fim_middle|>");
    }
}
