package dev.fimplayground.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.Endpoint;
import dev.fimplayground.model.EndpointKind;
import java.net.URI;
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
