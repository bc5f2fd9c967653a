package dev.fimplayground.history.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTermsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "getUserName|get user name getusername username",
                "get_user_name(x)|get user name getusername username x",
                "HTTPServer2Go|http server2 go httpserver2go server2go",
                "__init__ self.__init__|init self",
                "计算x和值|计 算 计算 x 和 值 和值",
                "カタ仮|カ タ カタ 仮 タ仮",
                "utf8 = 'Ärger'|utf8 ärger",
                "a->b b->a|a b",
            })
    void textsAreCutIntoWhatTheyCanBeFoundBy(String text, String terms) {
        assertThat(SearchTerms.of(List.of(text))).isEqualTo(terms);
    }

    @Test
    void whatStandsInSeveralTextsIsATermOnceAndNoPairGoesOverAnEnd() {
        assertThat(SearchTerms.of(List.of("user_name 计", "算 userName"))).isEqualTo("user name username 计 算");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "return|\"return\" *",
                "if|\"if\"",
                "get user|\"get\" * AND \"user\" *",
                "getUser|\"getuser\" *",
                "a_b|\"ab\" *",
                "计|\"计\"",
                "计算|\"计算\"",
                "两个数的x|\"两个\" AND \"个数\" AND \"数的\" AND \"x\"",
                "a.b a|\"a\" AND \"b\"",
                "\"quoted\" OR NEAR(x|\"quoted\" * AND \"or\" AND \"near\" * AND \"x\"",
            })
    void aQueryBecomesAnExpressionThatQuotesWhatWasTyped(String query, String expression) {
        assertThat(SearchTerms.match(query)).contains(expression);
    }

    @Test
    void aPastedTextIsSoughtByItsFirstWords() {
        String text = IntStream.range(0, 1_000).mapToObj(i -> "word" + i).collect(Collectors.joining(" "));
        assertThat(SearchTerms.match(text).orElseThrow().split(" AND ")).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"->", "' '", "''", "\uD83D\uDE00"})
    void whatHasNoLetterAndNoDigitHasNoExpression(String query) {
        assertThat(SearchTerms.match(query)).isEmpty();
    }
}
