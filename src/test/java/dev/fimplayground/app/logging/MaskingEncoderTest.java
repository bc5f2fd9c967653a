package dev.fimplayground.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingEncoderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authorization: Bearer canary1234",
                "authorization: canary1234",
                "\"api_key\": \"canary1234\"",
                "apikey=canary1234;",
                "incorrect key sk-canary1234 given",
            })
    void whatLooksLikeAKeyIsHidden(String line) {
        assertThat(MaskingEncoder.masked(line)).contains("***").doesNotContain("canary1234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the task-list of risk-averse people", "bearer", "key: value", "a b c"})
    void whatDoesNotIsLeft(String line) {
        assertThat(MaskingEncoder.masked(line)).isEqualTo(line);
    }

    @Test
    void stackTracesAreMaskedToo() {
        LoggerContext context = new LoggerContext();
        MaskingEncoder encoder = new MaskingEncoder();
        encoder.setContext(context);
        encoder.setPattern("%msg%n%ex");
        encoder.start();
        LoggingEvent event = new LoggingEvent(
                "", context.getLogger("x"), Level.WARN, "failed", new RuntimeException("Bearer canary1234"), null);
        String line = new String(encoder.encode(event), StandardCharsets.UTF_8);
        assertThat(line).contains("RuntimeException").doesNotContain("canary1234");
    }
}
