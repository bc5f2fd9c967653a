package dev.fimplayground.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class ChildLoggingTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Logger log = new ChildLogging(new PrintStream(written, true, StandardCharsets.UTF_8))
            .getLoggerFactory()
            .getLogger("dev.fimplayground.engine.server.Doorkeeper");

    @Test
    void aWarningIsOneLineWithItsArguments() {
        log.warn("refused {} of {}", 3, "five");

        assertThat(lines()).containsExactly("WARN Doorkeeper: refused 3 of five");
    }

    @Test
    void anErrorBringsItsStackTrace() {
        log.error("broke", new IllegalStateException("the cause"));

        assertThat(lines()).startsWith("ERROR Doorkeeper: broke", "java.lang.IllegalStateException: the cause");
        assertThat(lines()).anyMatch(line -> line.contains("ChildLoggingTest.anErrorBringsItsStackTrace"));
    }

    @Test
    void whatIsNoTroubleIsNotSaid() {
        log.info("ready");
        log.debug("loaded");

        assertThat(lines()).isEmpty();
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
