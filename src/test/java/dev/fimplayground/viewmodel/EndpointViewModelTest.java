package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import dev.fimplayground.model.StreamReading;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointViewModelTest {
    private final EndpointViewModel endpoint = new EndpointViewModel(Endpoint.BUILT_IN);
    private final CustomEndpointViewModel custom = endpoint.custom();

    private void fillIn(String baseUrl, String model, String keyVariable) {
        custom.baseUrlProperty().set(baseUrl);
        custom.modelProperty().set(model);
        custom.keyVariableProperty().set(keyVariable);
    }

    @Test
    void suggestsTheEndpointsModelsAndTakesTheFirst() {
        endpoint.selectedProperty().set(Endpoint.MODEL_STUDIO);
        assertThat(endpoint.modelProperty().get()).isEqualTo("qwen-coder-turbo");
        assertThat(endpoint.suggestions()).isEqualTo(Endpoint.MODEL_STUDIO.models());
    }

    @Test
    void eachEndpointKeepsTheModelTypedForIt() {
        endpoint.selectedProperty().set(Endpoint.MODEL_STUDIO);
        endpoint.modelProperty().set("qwen2.5-coder-7b-instruct");
        endpoint.selectedProperty().set(Endpoint.BUILT_IN);
        assertThat(endpoint.modelProperty().get()).isEqualTo("tiny-fim");
        endpoint.selectedProperty().set(Endpoint.MODEL_STUDIO);
        assertThat(endpoint.modelProperty().get()).isEqualTo("qwen2.5-coder-7b-instruct");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-0123456789abcdef",
                " sk-x",
                "Bearer sk-0123456789abcdef",
                "a1b2c3d4e5f60718293a4b5c6d7e8f90",
                "two words",
                "a\u00a0b",
                "a\nb"
            })
    void whatLooksLikeAKeyIsNotTakenForAModelsName(String typed) {
        endpoint.modelProperty().set("qwen2.5-coder-7b");
        endpoint.model().typedProperty().set(typed);
        assertThat(endpoint.modelProperty().get()).isEqualTo("qwen2.5-coder-7b");
        assertThat(endpoint.model().problemProperty().get()).contains("API key");
        endpoint.modelProperty().set(typed);
        assertThat(endpoint.modelProperty().get()).isEqualTo("qwen2.5-coder-7b");
        endpoint.selectedProperty().set(Endpoint.MODEL_STUDIO);
        assertThat(endpoint.model().problemProperty().get()).isEmpty();
        assertThat(endpoint.model().typedProperty().get()).isEqualTo("qwen-coder-turbo");
        endpoint.selectedProperty().set(Endpoint.BUILT_IN);
        assertThat(endpoint.modelProperty().get()).isEqualTo("qwen2.5-coder-7b");
    }

    @Test
    void theBeginningOfAKeyThatIsTypedLetterByLetterDoesNotStayInUse() {
        String key = "a1b2c3d4e5f60718293a4b5c6d7e8f90";
        for (int length = 0; length <= key.length(); length++) {
            endpoint.model().typedProperty().set(key.substring(0, length));
        }
        assertThat(endpoint.model().typedProperty().get()).isEqualTo(key);
        assertThat(endpoint.modelProperty().get()).isEqualTo("tiny-fim");
    }

    @Test
    void aNameOfAHundredCharactersIsTheLongest() {
        endpoint.modelProperty().set("n-".repeat(50));
        assertThat(endpoint.modelProperty().get()).hasSize(100);
        endpoint.model().typedProperty().set("n-".repeat(50) + "n");
        assertThat(endpoint.modelProperty().get()).hasSize(100);
        assertThat(endpoint.model().problemProperty().get()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tiny-fim",
                "qwen2.5-coder-32b-instruct",
                "Qwen/Qwen2.5-Coder-0.5B",
                "/models/qwen2.5-coder-q8_0.gguf",
                "gpt-3.5-turbo-instruct",
                "task-7b",
                " padded ",
                ""
            })
    void aModelsNameIsTaken(String typed) {
        endpoint.model().typedProperty().set(typed);
        assertThat(endpoint.modelProperty().get()).isEqualTo(typed);
        assertThat(endpoint.model().problemProperty().get()).isEmpty();
    }

    @Test
    void aCustomEndpointIsSelectedAndReplacesTheOneBefore() {
        fillIn("http://127.0.0.1:8080/v1", "coder", "");
        endpoint.useCustom();
        fillIn("https://models.example/v1 ", " coder-2", "MY_KEY");
        endpoint.useCustom();
        Endpoint selected = endpoint.selectedProperty().get();
        assertThat(selected.kind()).isEqualTo(EndpointKind.CUSTOM);
        assertThat(selected.baseUrl()).contains(URI.create("https://models.example/v1"));
        assertThat(selected.keyVariable()).contains("MY_KEY");
        assertThat(endpoint.modelProperty().get()).isEqualTo("coder-2");
        assertThat(endpoint.choices()).hasSize(3).contains(selected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:8080",
                "ftp://host/v1",
                "http://",
                "http://a b/v1",
                "https://user:secret@host/v1",
                "https://host/v1?key=1",
                "https://host/v1/completions"
            })
    void aWrongAddressHasASentenceAndCannotBeUsed(String baseUrl) {
        fillIn(baseUrl, "coder", "");
        assertThat(custom.baseUrlProblem().get()).isNotEmpty();
        assertThat(custom.valid().get()).isFalse();
        endpoint.useCustom();
        assertThat(endpoint.selectedProperty().get()).isEqualTo(Endpoint.BUILT_IN);
    }

    @Test
    void aKeyTypedInPlaceOfAVariablesNameIsRefused() {
        fillIn("https://host/v1", "coder", "sk-0123456789");
        assertThat(custom.keyVariableProblem().get()).contains("looks like a key");
        assertThat(custom.valid().get()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/v1", "http://localhost/v1", "http://[::1]:80/v1", "https://host/v1"})
    void plainHttpIsNoMatterOnThisComputerOrWithTls(String baseUrl) {
        fillIn(baseUrl, "coder", "MY_KEY");
        assertThat(custom.plainHttpMatters().get()).isFalse();
        assertThat(custom.valid().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://host/v1", "http://192.168.1.4:8080/v1", "HTTP://127.0.0.1.evil.example/v1"})
    void aKeyOverPlainHttpNeedsAnExplicitYes(String baseUrl) {
        fillIn(baseUrl, "coder", "MY_KEY");
        assertThat(custom.plainHttpMatters().get()).isTrue();
        assertThat(custom.valid().get()).isFalse();
        custom.plainHttpAllowedProperty().set(true);
        endpoint.useCustom();
        assertThat(endpoint.selectedProperty().get().plainHttpAllowed()).isTrue();
    }

    @Test
    void theCustomEndpointTakesItsStreamReadingAndTimeLimitsAlong() {
        fillIn("http://127.0.0.1:8080/v1", "coder", "");
        custom.readingProperty().set(StreamReading.CUMULATIVE);
        custom.connect().textProperty().set("3");
        custom.firstByte().textProperty().set(" 900 ");
        assertThat(endpoint.timeoutsProperty().get()).isEqualTo(Timeouts.DEFAULTS);
        endpoint.useCustom();
        assertThat(endpoint.selectedProperty().get().reading()).isEqualTo(StreamReading.CUMULATIVE);
        Timeouts chosen = new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(900), Timeouts.DEFAULTS.silence());
        assertThat(endpoint.timeoutsProperty().get()).isEqualTo(chosen);
        endpoint.selectedProperty().set(Endpoint.MODEL_STUDIO);
        assertThat(endpoint.timeoutsProperty().get()).isEqualTo(Timeouts.DEFAULTS);
        endpoint.selectedProperty().set(endpoint.choices().getLast());
        assertThat(endpoint.timeoutsProperty().get()).isEqualTo(chosen);
        custom.silence().textProperty().set("7");
        endpoint.useCustom();
        assertThat(endpoint.timeoutsProperty().get().silence()).isEqualTo(Duration.ofSeconds(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "1.5", "86401", "9999999999", "ten"})
    void aWrongTimeLimitHasASentenceAndCannotBeUsed(String typed) {
        fillIn("http://127.0.0.1:8080/v1", "coder", "");
        custom.silence().textProperty().set(typed);
        assertThat(custom.silence().problem().get()).contains("86,400");
        assertThat(custom.valid().get()).isFalse();
    }

    @Test
    void aYesGivenForAnotherAddressIsNotCarriedAlong() {
        fillIn("http://host/v1", "coder", "MY_KEY");
        custom.plainHttpAllowedProperty().set(true);
        custom.baseUrlProperty().set("https://host/v1");
        endpoint.useCustom();
        assertThat(endpoint.selectedProperty().get().plainHttpAllowed()).isFalse();
        custom.baseUrlProperty().set("http://other/v1");
        assertThat(custom.valid().get()).isFalse();
    }
}
