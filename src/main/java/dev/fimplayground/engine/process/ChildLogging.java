package dev.fimplayground.engine.process;

import java.io.PrintStream;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * The child's log: warnings and errors, as plain lines on standard error, where its parent keeps the last of them. A
 * whole logging library, configured from XML, took a third of the child's start. Named on the child's command line.
 */
public final class ChildLogging implements SLF4JServiceProvider {
    /** The newest that this was written against. */
    private static final String API_VERSION = "2.0.99";

    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final PrintStream lines;

    /** Made by SLF4J. */
    public ChildLogging() {
        this(System.err);
    }

    ChildLogging(PrintStream lines) {
        this.lines = lines;
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, asked -> new LineLogger(asked, lines));
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return API_VERSION;
    }

    @Override
    public void initialize() {
        // Nothing to read, nothing to open.
    }

    private static final class LineLogger extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial")
        private final PrintStream lines;

        LineLogger(String name, PrintStream lines) {
            this.name = name;
            this.lines = lines;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        protected @Nullable String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level,
                @Nullable Marker marker,
                String message,
                Object @Nullable [] arguments,
                @Nullable Throwable cause) {
            String text = MessageFormatter.basicArrayFormat(message, arguments);
            lines.println(level + " " + name.substring(name.lastIndexOf('.') + 1) + ": " + text);
            if (cause != null) {
                cause.printStackTrace(lines);
            }
        }
    }
}
