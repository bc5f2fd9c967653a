package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.TemplatePart.Slot;
import dev.fimplayground.prompt.Finding;
import dev.fimplayground.prompt.Finding.Rule;
import dev.fimplayground.prompt.Fix;
import dev.fimplayground.prompt.TextPlace;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyRuleHasASentenceForOneAndForMany(Rule rule) {
        for (Slot slot : Slot.values()) {
            for (int number : new int[] {1, 2_000}) {
                String sentence = PromptWords.sentence(
                        new Finding(rule, arguments(rule, number), Optional.of(new TextPlace(slot, 0, 1)), List.of()));
                assertThat(sentence).isNotBlank().doesNotContain("{", "choice", "''");
            }
        }
    }

    @Test
    void aSentenceSaysWhichTextAndHowMany() {
        Finding finding = new Finding(
                Rule.INVISIBLE_CHARACTER,
                List.of(3, 12, "U+200B ZERO WIDTH SPACE"),
                Optional.of(new TextPlace(Slot.SUFFIX, 4, 5)),
                List.of());
        assertThat(PromptWords.sentence(finding))
                .isEqualTo("3 characters in the suffix (first in line 12) cannot be seen: U+200B ZERO WIDTH SPACE");
    }

    @Test
    void anEstimateIsCalledOne() {
        Finding estimated = new Finding(Rule.OVER_LIMIT, List.of(1_600, 1_500, 0), Optional.empty(), List.of());
        assertThat(PromptWords.sentence(estimated)).startsWith("About 1,600 tokens");
        Finding exact = new Finding(Rule.OVER_LIMIT, List.of(1_600, 1_500, 1), Optional.empty(), List.of());
        assertThat(PromptWords.sentence(exact)).startsWith("1,600 tokens");
    }

    @ParameterizedTest
    @EnumSource
    void everyFixHasALabel(Fix.Name name) {
        Fix fix = new Fix(name, new Fix.ParameterChange(SamplingParameter.TOP_P, OptionalInt.empty()));
        assertThat(PromptWords.label(fix)).isNotBlank();
    }

    @Test
    void everyFamilyHasAName() {
        assertThat(Arrays.stream(FimFamily.values()).map(family -> TemplateViewModel.nameOf(Optional.of(family))))
                .doesNotHaveDuplicates();
        assertThat(TemplateViewModel.nameOf(Optional.empty())).isNotBlank();
    }

    private static List<Object> arguments(Rule rule, int number) {
        return switch (rule) {
            case BLANK, SUFFIX_ONLY, NO_LINE_BREAK_BEFORE_SUFFIX, EMPTY_SUFFIX_AFTER_FILL, TEMPERATURE_AND_TOP_P ->
                List.of();
            case TRAILING_SPACE, HALF_INDENTED_LINE -> List.of(number, number, 1);
            case CARRIAGE_RETURN, MIXED_INDENTATION -> List.of(number, number);
            case INVISIBLE_CHARACTER, BIDIRECTIONAL_CHARACTER, TYPED_CONTROL_TOKEN -> List.of(number, number, "name");
            case CONTEXT_CONTROL_TOKEN -> List.of(number, number, "name", "a.py");
            case CONTEXT_NAME_CONTROL_TOKEN -> List.of(number, "name");
            case OVER_LIMIT, NEAR_LIMIT -> List.of(number, number, 1);
            case NO_ROOM_FOR_MAX_TOKENS -> List.of(number, number, number, 1);
        };
    }
}
