package dev.fimplayground.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.FimPrompt;
import dev.fimplayground.model.FimTemplate;
import dev.fimplayground.model.TemplatePart.Slot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PromptAnatomyTest {
    private static final FimPrompt PROMPT = new FimPrompt("ab<|im_end|>c", "de");

    @ParameterizedTest
    @EnumSource
    void theSegmentsJoinToThePromptOfEveryFamily(FimFamily family) {
        for (FimPrompt prompt : List.of(PROMPT, new FimPrompt("ab", ""))) {
            PromptAnatomy anatomy = PromptAnatomy.of(family.template(), prompt, List.of("<|im_end|>"));
            assertThat(anatomy.text()).isEqualTo(family.template().render(prompt));
            assertThat(String.join("", texts(anatomy))).isEqualTo(anatomy.text());
        }
    }

    @Test
    void controlTokensAreSegmentsOfTheirOwnAlsoWhenTyped() {
        PromptAnatomy anatomy = PromptAnatomy.of(FimTemplate.QWEN, PROMPT, List.of("<|im_end|>"));
        assertThat(texts(anatomy))
                .containsExactly("<|fim_prefix|>", "ab", "<|im_end|>", "c", "<|fim_suffix|>", "de", "<|fim_middle|>");
        assertThat(anatomy.segments())
                .extracting(Segment::control)
                .containsExactly(true, false, true, false, true, false, true);
        assertThat(anatomy.segments())
                .extracting(segment -> segment.source().isPresent())
                .containsExactly(false, true, true, true, false, true, false);
    }

    @Test
    void textOfTheTemplateThatIsNoControlTokenIsASegment() {
        PromptAnatomy anatomy = PromptAnatomy.of(FimFamily.CODE_LLAMA.template(), new FimPrompt("P", "S"), List.of());
        assertThat(texts(anatomy)).containsExactly("<PRE>", " ", "P", " ", "<SUF>", "S", " ", "<MID>");
    }

    @Test
    void everyPlaceInATextIsFoundInThePromptAndBack() {
        PromptAnatomy anatomy = PromptAnatomy.of(FimTemplate.QWEN, PROMPT, List.of("<|im_end|>"));
        for (Slot slot : Slot.values()) {
            for (int at = 0; at < slot.textOf(PROMPT).length(); at++) {
                int offset = anatomy.offsetOf(slot, at).orElseThrow();
                assertThat(anatomy.text().charAt(offset))
                        .isEqualTo(slot.textOf(PROMPT).charAt(at));
                assertThat(anatomy.sourceOf(offset, offset + 1)).contains(new TextPlace(slot, at, at + 1));
            }
        }
    }

    @Test
    void aSelectionOverSeveralSegmentsOfATextIsOnePlaceInIt() {
        PromptAnatomy anatomy = PromptAnatomy.of(FimTemplate.QWEN, PROMPT, List.of("<|im_end|>"));
        int start = anatomy.offsetOf(Slot.PREFIX, 1).orElseThrow();
        assertThat(anatomy.sourceOf(start, anatomy.text().length())).contains(new TextPlace(Slot.PREFIX, 1, 13));
        assertThat(anatomy.sourceOf(0, 3)).isEmpty();
    }

    @Test
    void aPlaceInATextThatIsNotSentIsNowhere() {
        PromptAnatomy anatomy = PromptAnatomy.of(FimTemplate.QWEN, new FimPrompt("P", ""), List.of());
        assertThat(anatomy.offsetOf(Slot.SUFFIX, 0)).isEqualTo(Optional.empty());
    }

    private static List<String> texts(PromptAnatomy anatomy) {
        return anatomy.segments().stream()
                .map(segment -> anatomy.text().substring(segment.start(), segment.end()))
                .toList();
    }
}
