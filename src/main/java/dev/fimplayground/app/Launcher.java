package dev.fimplayground.app;

import dev.fimplayground.app.instance.Start;
import dev.fimplayground.app.logging.LoggedKeys;
import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
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
            System.exit(openWindow(Optional.empty()));
        } else {
            System.exit(commandLine(Terminal.system()).execute(args));
        }
    }

    static CommandLine commandLine(Terminal terminal) {
        return Commands.commandLine(
                terminal,
                timeouts -> Backend.real(LoggedKeys.hiding(System::getenv), timeouts),
                FimPlayground::history,
                Launcher::openWindow);
    }

    /**
     * Opens the window, or has the one that is there come to the front and open the file.
     *
     * <p>JavaFX warns at every start when it is on the class path. That is this project's choice, not the person's.
     */
    private static int openWindow(Optional<Path> file) {
        // While the toolkit starts; the first frame needs the settings.
        Thread.ofPlatform().daemon().name("prepare").start(SettingsFile::prepare);
        JAVAFX_LOG.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Optional<Start> answer = Start.handOver(AppFolders.ofThisSystem().data(), file, FimPlayground.PATIENCE);
            if (answer.isEmpty()) {
                launch(file);
            }
            if (answer.isPresent() && answer.get() instanceof Start.NoSuchFile) {
                throw new BadArgumentException(FimPlayground.missing(file.orElseThrow()));
            }
            return ExitStatus.FINISHED;
        } catch (BadArgumentException refused) {
            Terminal.system().error().println(Texts.format("cli.error", String.valueOf(refused.getMessage())));
            return ExitStatus.BAD_ARGUMENTS;
        } catch (UnsupportedOperationException noDisplay) {
            Terminal.system().error().println(Texts.format("cli.no-display", String.valueOf(noDisplay.getMessage())));
            return ExitStatus.FAULT;
        }
    }

    /** What the window's beginning refused comes back from the toolkit as the cause of another exception. */
    private static void launch(Optional<Path> file) {
        try {
            Application.launch(
                    FimPlayground.class, file.map(Path::toString).stream().toArray(String[]::new));
        } catch (RuntimeException failed) {
            throw failed.getCause() instanceof BadArgumentException refused ? refused : failed;
        }
    }
}
