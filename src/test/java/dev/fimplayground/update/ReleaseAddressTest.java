package dev.fimplayground.update;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseAddressTest {
    @Test
    void anHttpsAddressWithAHostIsFine() {
        String text = "https://example.org:8443/releases.json?channel=stable";
        assertThat(ReleaseAddress.parse(text)).contains(URI.create(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "http://example.org/releases.json",
                "file:///tmp/releases.json",
                "https://",
                "https:///releases.json",
                "https://me@example.org/",
                "https://me:secret@example.org/",
                "https://exämple.org/",
                "https://example.org/a b",
                "https://example.org/\u202Egpj",
                "https://example.org/[",
            })
    void anythingElseIsNot(String text) {
        assertThat(ReleaseAddress.parse(text)).isEmpty();
    }

    @Test
    void anEndlessAddressIsNot() {
        assertThat(ReleaseAddress.parse("https://example.org/" + "a".repeat(500)))
                .isEmpty();
    }
}
