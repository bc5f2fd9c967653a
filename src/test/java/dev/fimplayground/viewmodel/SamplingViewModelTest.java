package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fimplayground.model.InvalidParameterException;
import dev.fimplayground.model.SamplingParameter;
import dev.fimplayground.model.SamplingParameters;
import java.util.List;
import org.junit.jupiter.api.Test;

class SamplingViewModelTest {
    private final SamplingViewModel sampling = new SamplingViewModel(() -> 123_456);

    @Test
    void startsWithTheDefaultsAndStreams() {
        assertThat(sampling.snapshot()).isEqualTo(SamplingParameters.DEFAULTS);
        assertThat(sampling.streamProperty().get()).isTrue();
    }

    @Test
    void theDiceSendsASeed() {
        sampling.rollSeed();
        assertThat(sampling.snapshot().intValue(SamplingParameter.SEED)).hasValue(123_456);
    }

    @Test
    void advisesOnlyWhenBothAreSent() {
        assertThat(sampling.adviceDue().get()).isFalse();
        sampling.parameter(SamplingParameter.TOP_P).sentProperty().set(true);
        assertThat(sampling.adviceDue().get()).isTrue();
        assertThat(sampling.parameter(SamplingParameter.TEMPERATURE)
                        .sentProperty()
                        .get())
                .as("nothing is changed behind the user's back")
                .isTrue();
        sampling.parameter(SamplingParameter.TEMPERATURE).sentProperty().set(false);
        assertThat(sampling.adviceDue().get()).isFalse();
    }

    @Test
    void takesOverASetIncludingWhatIsNotSent() {
        SamplingParameters set =
                SamplingParameters.NONE_SENT.with(SamplingParameter.SEED, 7).withStop(List.of("\n\n"));
        sampling.set(set);
        assertThat(sampling.snapshot()).isEqualTo(set);
    }

    @Test
    void resetBringsBackTheDefaults() {
        sampling.set(
                SamplingParameters.NONE_SENT.with(SamplingParameter.SEED, 7).withStop(List.of("x")));
        sampling.streamProperty().set(false);
        sampling.reset();
        assertThat(sampling.snapshot()).isEqualTo(SamplingParameters.DEFAULTS);
        assertThat(sampling.streamProperty().get()).isTrue();
    }

    @Test
    void noSnapshotWhileAFieldIsWrong() {
        sampling.parameter(SamplingParameter.MAX_TOKENS).textProperty().set("0");
        assertThatThrownBy(sampling::snapshot)
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("max_tokens");
    }
}
