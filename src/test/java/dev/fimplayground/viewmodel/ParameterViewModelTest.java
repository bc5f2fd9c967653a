package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.text.Texts;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParameterViewModelTest {
    private final ParameterViewModel temperature =
            new ParameterViewModel(SamplingParameter.TEMPERATURE, OptionalDouble.of(0.2), 0.2);
    private final ParameterViewModel topP =
            new ParameterViewModel(SamplingParameter.TOP_P, OptionalDouble.empty(), 0.8);
    private final ParameterViewModel maxTokens =
            new ParameterViewModel(SamplingParameter.MAX_TOKENS, OptionalDouble.of(256), 256);

    @Test
    void startsAsTheWindowOpens() {
        assertThat(temperature.textProperty().get()).isEqualTo("0.20");
        assertThat(temperature.value()).hasValue(0.2);
        assertThat(topP.value()).isEmpty();
        assertThat(topP.textProperty().get()).isEmpty();
    }

    @Test
    void whatIsTypedMovesTheSliderAndStaysAsTyped() {
        temperature.textProperty().set("0.123456");
        assertThat(temperature.textProperty().get()).isEqualTo("0.123456");
        assertThat(temperature.positionProperty().get()).isCloseTo(0.123456 / 1.99, within(1e-9));
        assertThat(temperature.value()).hasValue(0.123456);
    }

    @Test
    void theSliderWritesTheFieldAndIsNotPulledBack() {
        maxTokens.positionProperty().set(0.5);
        assertThat(maxTokens.textProperty().get()).isEqualTo("92");
        assertThat(maxTokens.positionProperty().get()).isEqualTo(0.5);
    }

    @Test
    void aFieldMayGoBeyondTheSlider() {
        maxTokens.textProperty().set("100000");
        assertThat(maxTokens.problemProperty().get()).isEmpty();
        assertThat(maxTokens.value()).hasValue(100_000);
        assertThat(maxTokens.positionProperty().get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "-0.1", "abc", "NaN", "1e999"})
    void refusesWithTheRangeAndLeavesWhatWasTyped(String typed) {
        temperature.textProperty().set(typed);
        assertThat(temperature.problemProperty().get()).isEqualTo(Texts.get("window.parameter.temperature.range"));
        assertThat(temperature.textProperty().get()).isEqualTo(typed);
        assertThatThrownBy(temperature::value).isInstanceOf(InvalidParameterException.class);
    }

    @Test
    void refusesACommaWithASentenceOfItsOwn() {
        temperature.textProperty().set("0,5");
        assertThat(temperature.problemProperty().get()).contains("decimal point");
        maxTokens.textProperty().set("1,000");
        assertThat(maxTokens.problemProperty().get()).contains("without commas");
    }

    @Test
    void aProblemGoesWhenTheTextIsMended() {
        temperature.textProperty().set("9");
        temperature.textProperty().set("1.5");
        assertThat(temperature.problemProperty().get()).isEmpty();
    }

    @Test
    void whatIsNotSentHasNoProblemAndComesBackAsItWas() {
        temperature.textProperty().set("9");
        temperature.sentProperty().set(false);
        assertThat(temperature.problemProperty().get()).isEmpty();
        assertThat(temperature.value()).isEmpty();
        temperature.sentProperty().set(true);
        assertThat(temperature.textProperty().get()).isEqualTo("9");
        assertThat(temperature.problemProperty().get()).isNotEmpty();
    }

    @Test
    void theSliderOfWhatIsNotSentWritesNothing() {
        topP.positionProperty().set(0.5);
        assertThat(topP.textProperty().get()).isEmpty();
        assertThat(topP.value()).isEmpty();
    }

    @Test
    void resetGoesBackToTheStart() {
        temperature.textProperty().set("1.9");
        assertThat(temperature.changed().get()).isTrue();
        temperature.reset();
        assertThat(temperature.value()).hasValue(0.2);
        assertThat(temperature.changed().get()).isFalse();
        topP.sentProperty().set(true);
        topP.textProperty().set("0.1");
        topP.reset();
        assertThat(topP.value()).isEmpty();
        topP.sentProperty().set(true);
        assertThat(topP.textProperty().get()).isEqualTo("0.80");
    }

    @ParameterizedTest
    @EnumSource(SamplingParameter.class)
    void everyPlaceOnTheSliderIsAValueTheApiTakes(SamplingParameter parameter) {
        ParameterScale scale = ParameterScale.of(parameter);
        for (double position = 0; position <= 1; position += 0.001) {
            assertThat(parameter.accepts(scale.valueAt(position))).isTrue();
        }
        assertThat(parameter.accepts(scale.valueAt(1))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"TEMPERATURE,0.2", "TOP_P,0.8", "MAX_TOKENS,256", "PRESENCE_PENALTY,-1.25", "SEED,42", "SEED,2147483647"
    })
    void positionAndValueAgree(SamplingParameter parameter, double value) {
        ParameterScale scale = ParameterScale.of(parameter);
        assertThat(scale.valueAt(scale.positionOf(value))).isEqualTo(value);
    }
}
