package dev.fimplayground.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {
    private static final Logger ROOT =
            ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @TempDir
    private Path temporary;

    @AfterEach
    void close() {
        LogFile.close();
    }

    @Test
    void whatIsLoggedStandsInTheOwnersFolderWithItsSecretsMasked() throws IOException {
        Path folder = temporary.resolve("state").resolve("logs");
        LogFile.open(folder);
        LoggerFactory.getLogger("some.Room")
                .warn("refused", new IllegalStateException("Authorization: Bearer sk-canary-1234567890"));
        String log = Files.readString(folder.resolve("fim-playground.log"));
        assertThat(log).contains("WARN").contains("some.Room - refused").contains("at dev.fimplayground");
        assertThat(log).doesNotContain("canary");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void aKeyThatLooksLikeNoneIsMaskedOnceItWasRead() throws IOException {
        Path folder = temporary.resolve("logs");
        LogFile.open(folder);
        var environment = LoggedKeys.hiding(Map.of("CLASSROOM", "plainWordsForAKey", "SHORT", "none")::get);
        assertThat(environment.apply("CLASSROOM")).isEqualTo("plainWordsForAKey");
        assertThat(environment.apply("SHORT")).isEqualTo("none");
        LoggerFactory.getLogger("some.Room")
                .warn("with plainWordsForAKey and none", new IllegalStateException("plainWordsForAKey"));
        assertThat(Files.readString(folder.resolve("fim-playground.log")))
                .contains("with *** and none")
                .doesNotContain("plainWords");
    }

    @Test
    void aFolderThatCannotBeMadeLeavesTheLogWhereItWas() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");
        LogFile.open(file);
        assertThat(ROOT.getAppender("file")).isNull();
    }

    @Test
    void itIsRolledOverAtItsSizeAndKeepsThreeFiles() throws IOException {
        // Logback looks at the size at intervals; what counts here is that old files are moved on and bounded.
        Path folder = temporary.resolve("logs");
        LogFile.open(folder);
        Appender<ILoggingEvent> file = ROOT.getAppender("file");
        assertThat(file).isInstanceOf(RollingFileAppender.class);
        var rolling = (RollingFileAppender<ILoggingEvent>) file;
        for (int i = 0; i < 5; i++) {
            LoggerFactory.getLogger("some.Room").warn("file {}", i);
            rolling.rollover();
        }
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).hasSize(3);
        }
        assertThat(Files.readString(folder.resolve("fim-playground.log.1"))).contains("file 4");
        assertThat(Files.readString(folder.resolve("fim-playground.log.2"))).contains("file 3");
    }
}
