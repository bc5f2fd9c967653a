package dev.fimplayground.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GrammarTest {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "PLAIN")
    void everyGrammarLoadsAndUnderstandsItsQuery(Language language) {
        try (Grammar grammar = Grammar.load(language)) {
            assertThat(grammar.query().getPatternCount()).isPositive();
        }
    }
}
