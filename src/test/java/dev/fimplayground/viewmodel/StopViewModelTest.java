package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopViewModelTest {
    private final StopViewModel stop = new StopViewModel();

    private void add(String typed) {
        stop.typedProperty().set(typed);
        stop.add();
    }

    @Test
    void escapesBecomeLineBreakAndTabAndAreShownAsEscapes() {
        add("\\n\\tend");
        assertThat(stop.strings()).containsExactly("\n\tend");
        assertThat(StopViewModel.escape(stop.strings().getFirst())).isEqualTo("\\n\\tend");
        assertThat(stop.typedProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\\n", "\\\\n", "a\\", "\\d", "\t\r\n\\\n", "<|endoftext|>", "\\"})
    void whatIsShownReadsBackAsTheSameString(String string) {
        assertThat(StopViewModel.unescape(StopViewModel.escape(string))).isEqualTo(string);
    }

    @Test
    void aBackslashBeforeAnyOtherLetterStandsForItself() {
        assertThat(StopViewModel.unescape("\\d+\\")).isEqualTo("\\d+\\");
    }

    @Test
    void anEmptyOneIsRefusedWithASentence() {
        add("");
        assertThat(stop.strings()).isEmpty();
        assertThat(stop.noticeProperty().get()).contains("at least one character");
    }

    @Test
    void theSameTwiceIsRefusedAndStaysTyped() {
        add("x");
        add("x");
        assertThat(stop.strings()).containsExactly("x");
        assertThat(stop.typedProperty().get()).isEqualTo("x");
        assertThat(stop.noticeProperty().get()).contains("already");
    }

    @Test
    void aRefusalGoesWithTheNextLetter() {
        add("x");
        add("x");
        stop.typedProperty().set("xy");
        assertThat(stop.noticeProperty().get()).isEmpty();
    }

    @Test
    void moreThanFourAreTakenWithAWarningThatGoesWithTheFifth() {
        for (String each : "abcde".split("")) {
            add(each);
        }
        assertThat(stop.strings()).hasSize(5);
        assertThat(stop.noticeProperty().get()).contains("4");
        stop.remove("e");
        assertThat(stop.noticeProperty().get()).isEmpty();
    }
}
