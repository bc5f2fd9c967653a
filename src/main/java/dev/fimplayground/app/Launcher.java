package dev.fimplayground.app;

import dev.fimplayground.text.Texts;
import java.util.logging.Logger;
import javafx.application.Application;
import picocli.CommandLine;

/** The entry point. It does not extend {@code Application}, so that JavaFX may live on the class path. */
public final class Launcher {
    /** Held, for a logger that nobody holds forgets its filter. */
    private static final Logger JAVAFX_LOG = Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            System.exit(openWindow(args));
        } else {
            System.exit(commandLine(Terminal.system()).execute(args));
        }
    }

    static CommandLine commandLine(Terminal terminal) {
        return Commands.commandLine(terminal, timeouts -> Backend.real(System::getenv, timeouts), Launcher::openWindow);
    }

    /** JavaFX warns at every start when it is on the class path. That is this project's choice, not the person's. */
    private static int openWindow(String... arguments) {
        JAVAFX_LOG.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Application.launch(FimPlayground.class, arguments);
            return ExitStatus.FINISHED;
        } catch (UnsupportedOperationException noDisplay) {
            Terminal.system().error().println(Texts.format("cli.no-display", String.valueOf(noDisplay.getMessage())));
            return ExitStatus.FAULT;
        }
    }
}
