package dev.fimplayground.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fimplayground.model.BaseUrl.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/v1", "HTTPS://host", "https://host/v1/", "http://[::1]:80/v1"})
    void aWebAddressCanBeUsed(String address) {
        assertThat(BaseUrl.problemOf(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_A_WEB_ADDRESS",
        "localhost:8080, NOT_A_WEB_ADDRESS",
        "ftp://host/v1, NOT_A_WEB_ADDRESS",
        "http://, NOT_A_WEB_ADDRESS",
        "http:///v1, NOT_A_WEB_ADDRESS",
        "http://a b/v1, NOT_A_WEB_ADDRESS",
        "mailto:a@b, NOT_A_WEB_ADDRESS",
        "https://user@host/v1, EXTRA",
        "https://user:pw@host/v1, EXTRA",
        "https://@host/v1, EXTRA",
        "https://host/v1?key=1, EXTRA",
        "https://host/v1?, EXTRA",
        "https://host/v1#key, EXTRA",
        "https://host:99999/v1, PORT",
        "https://host:65536/v1, PORT",
        "https://host:0/v1, PORT",
        "https://host/v1/completions, TOO_LONG"
    })
    void anythingElseHasItsProblem(String address, Problem problem) {
        assertThat(BaseUrl.problemOf(address)).contains(problem);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@host/v1",
                "https://us/er:secret@host/v1",
                "//user:secret@host",
                "user:secret@host/v1",
                "https://a:b@secret@host",
                "https://host/v1?key=secret",
                "https://host/v1#secret",
                "https://user:secret@a b/v1?secret#secret\nsecret"
            })
    void nothingThatMayBeSecretIsShown(String address) {
        assertThat(BaseUrl.redacted(address)).doesNotContain("secret").contains("…");
    }

    @Test
    void anOrdinaryAddressIsShownAsItIs() {
        assertThat(BaseUrl.redacted("http://localhost:8080/v1")).isEqualTo("http://localhost:8080/v1");
    }
}
