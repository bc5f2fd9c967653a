package dev.fimplayground.app.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.FileSize;
import dev.fimplayground.document.OwnerOnly;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window's log in a file beside standard error, which nobody sees who starts it with a double click: at most three
 * files of a megabyte, masked. Opened after the first frame; not for the FX thread.
 */
public final class LogFile {
    private static final Logger LOG = LoggerFactory.getLogger(LogFile.class);
    private static final String APPENDER = "file";
    private static final String NAME = "fim-playground.log";
    private static final String LINE = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{20} - %msg%n";
    private static final long LARGEST = FileSize.MB_COEFFICIENT;
    private static final int OLD_FILES = 2;

    private LogFile() {}

    /** From now on what is logged goes there too; a folder that cannot be written is logged and nothing else. */
    public static void open(Path folder) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        try {
            OwnerOnly.folder(folder);
            close(context);
            context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender(context, folder));
        } catch (IOException notWritable) {
            LOG.warn("there is no log file: {}", notWritable.toString());
        }
    }

    /** Takes the file away from the log; nothing happens if there is none. */
    public static void close() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            close(context);
        }
    }

    private static void close(LoggerContext context) {
        Appender<ILoggingEvent> open =
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER);
        if (open != null) {
            context.getLogger(Logger.ROOT_LOGGER_NAME).detachAppender(open);
            open.stop();
        }
    }

    private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path folder) {
        RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
        appender.setContext(context);
        appender.setName(APPENDER);
        appender.setFile(folder.resolve(NAME).toString());
        appender.setEncoder(encoder(context));
        FixedWindowRollingPolicy rolling = new FixedWindowRollingPolicy();
        rolling.setContext(context);
        rolling.setParent(appender);
        rolling.setFileNamePattern(folder.resolve(NAME + ".%i").toString());
        rolling.setMinIndex(1);
        rolling.setMaxIndex(OLD_FILES);
        rolling.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(new FileSize(LARGEST));
        size.start();
        appender.setRollingPolicy(rolling);
        appender.setTriggeringPolicy(size);
        appender.start();
        return appender;
    }

    private static MaskingEncoder encoder(LoggerContext context) {
        MaskingEncoder encoder = new MaskingEncoder();
        encoder.setContext(context);
        encoder.setPattern(LINE);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        return encoder;
    }
}
