package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SamplingParametersTest {

    @ParameterizedTest
    @CsvSource({
        "TEMPERATURE, 0",
        "TEMPERATURE, 1.999",
        "TOP_P, 0.0001",
        "TOP_P, 1",
        "MAX_TOKENS, 1",
        "MAX_TOKENS, 100000",
        "PRESENCE_PENALTY, -2",
        "PRESENCE_PENALTY, 2",
        "SEED, 0",
        "SEED, 2147483647"
    })
    void valuesAtTheBordersOfTheRangeAreAccepted(SamplingParameter parameter, String value) {
        double number = parameter.parse(value);
        assertThat(SamplingParameters.NONE_SENT.with(parameter, number).value(parameter))
                .hasValue(Double.parseDouble(value));
    }

    @ParameterizedTest
    @CsvSource({
        "TEMPERATURE, -0.1",
        "TEMPERATURE, 2",
        "TOP_P, 0",
        "TOP_P, 1.0001",
        "MAX_TOKENS, 0",
        "MAX_TOKENS, 2147483648",
        "PRESENCE_PENALTY, -2.01",
        "PRESENCE_PENALTY, 2.01",
        "SEED, -1",
        "SEED, 2147483648"
    })
    void valuesOutsideTheRangeAreRefusedWithParameterAndRange(SamplingParameter parameter, String value) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> parameter.parse(value))
                .withMessageContaining(parameter.wireName())
                .withMessageContaining(parameter.range())
                .withMessageContaining(value);
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> SamplingParameters.NONE_SENT.with(parameter, Double.parseDouble(value)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "0,5", "1,000", "NaN", "Infinity", "1e999", "0x1p3", "1 2", "\u0661,2"})
    void whatIsNotANumberIsRefused(String text) {
        for (SamplingParameter parameter : SamplingParameter.values()) {
            assertThatExceptionOfType(InvalidParameterException.class).isThrownBy(() -> parameter.parse(text));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SamplingParameter.class,
            names = {"MAX_TOKENS", "SEED"})
    void wholeNumberParametersRefuseFractions(SamplingParameter parameter) {
        assertThatExceptionOfType(InvalidParameterException.class)
                .isThrownBy(() -> parameter.parse("1.5"))
                .withMessageContaining("whole number");
        assertThat(parameter.accepts(1.5)).isFalse();
    }

    @Test
    void spacesAroundANumberDoNotMatter() {
        assertThat(SamplingParameter.TEMPERATURE.parse(" 0.7\n")).isEqualTo(0.7);
    }

    @Test
    void everyParameterMayBeNotSent() {
        SamplingParameters all = SamplingParameters.NONE_SENT;
        for (SamplingParameter parameter : SamplingParameter.values()) {
            all = all.with(parameter, 1);
        }
        for (SamplingParameter parameter : SamplingParameter.values()) {
            assertThat(all.isSent(parameter)).isTrue();
            assertThat(all.without(parameter).value(parameter)).isEmpty();
        }
    }

    @Test
    void zeroIsNotTheSameAsNotSent() {
        assertThat(SamplingParameters.NONE_SENT.with(SamplingParameter.PRESENCE_PENALTY, 0))
                .isNotEqualTo(SamplingParameters.NONE_SENT);
    }

    @Test
    void emptyStopStringsAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> SamplingParameters.NONE_SENT.withStop(List.of("a", "")));
    }
}
