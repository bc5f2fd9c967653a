package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointTest {

    @Test
    void withAKeyInTheEnvironmentTheDefaultIsModelStudio() {
        assertThat(Endpoint.defaultWith(Map.of("DASHSCOPE_API_KEY", "sk-1")::get))
                .isEqualTo(Endpoint.MODEL_STUDIO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\n"})
    void aBlankKeyIsNone(String blank) {
        assertThat(Endpoint.defaultWith(Map.of("DASHSCOPE_API_KEY", blank)::get))
                .isEqualTo(Endpoint.BUILT_IN);
    }

    @Test
    void withoutAKeyTheDefaultIsTheBuiltInModel() {
        assertThat(Endpoint.defaultWith(_ -> null)).isEqualTo(Endpoint.BUILT_IN);
    }
}
