package dev.fimplayground.app;

import picocli.CommandLine;

/** The entry point. It does not extend {@code Application}, so that JavaFX may live on the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            openWindow();
        } else {
            System.exit(commandLine(Terminal.system()).execute(args));
        }
    }

    static CommandLine commandLine(Terminal terminal) {
        return Commands.commandLine(terminal, timeouts -> Backend.real(System::getenv, timeouts), Launcher::openWindow);
    }

    private static int openWindow() {
        javafx.application.Application.launch(FimPlayground.class);
        return ExitStatus.FINISHED;
    }
}
