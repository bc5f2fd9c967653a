package dev.fimplayground.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.RunImport.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HistoryTextTest {
    @ParameterizedTest
    @EnumSource
    void everyTroubleHasASentenceAndANextStep(HistoryTrouble trouble) {
        HistoryText text = HistoryText.of(trouble);

        assertThat(text.sentence()).endsWith(".").doesNotContain("''").doesNotContain("{");
        assertThat(text.next()).endsWith(".").doesNotContain("''").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemOfAnImportNamesItsLine(Problem.Kind kind) {
        assertThat(HistoryText.of(new Problem(17, kind, "request.model"))).contains("Line 17");
    }

    @Test
    void aFieldAtFaultIsNamed() {
        assertThat(HistoryText.of(new Problem(1, Problem.Kind.FIELD, "request.model")))
                .isEqualTo("Line 1 is no run: \"request.model\" is missing or not what it should be.");
    }
}
