package dev.fimplayground.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getUserName|get user name",
                "get_user_name(x)|get user name x",
                "HTTPServer2Go|http server2 go",
                "__init__|init",
                "计算x和|计 算 x 和",
                "カタ仮名|カ タ 仮 名",
                "utf8 = 'Ärger'|utf8 ärger",
                "a->b|a b",
            })
    void textsAreCutIntoTheirParts(String text, String parts) {
        assertThat(SearchTerms.parts(text)).isEqualTo(parts);
    }

    @Test
    void identifiersAreJoinedFromEachOfTheirPartsOn() {
        assertThat(SearchTerms.joined(List.of("get_user_name(x)", "xs", "getUserName")))
                .isEqualTo("getusername username");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return|\"return\" *",
                "if|\"if\"",
                "get user|\"get\" * AND \"user\" *",
                "getUser|(\"get user\" * OR \"getuser\" *)",
                "计|\"计\"",
                "计算|\"计 算\"",
                "a.b|\"a b\"",
                "\"quoted\" OR NEAR(x|\"quoted\" * AND \"or\" AND \"near x\"",
            })
    void aQueryBecomesAnExpressionThatQuotesWhatWasTyped(String query, String expression) {
        assertThat(SearchTerms.match(query)).contains(expression);
    }

    @ParameterizedTest
    @CsvSource({"->", "' '", "''", "\uD83D\uDE00"})
    void whatHasNoLetterAndNoDigitHasNoExpression(String query) {
        assertThat(SearchTerms.match(query)).isEmpty();
    }
}
