package dev.fimplayground.app;

import dev.fimplayground.app.instance.Start;
import dev.fimplayground.app.logging.LoggedKeys;
import dev.fimplayground.document.SettingsFile;
import dev.fimplayground.text.Texts;
import java.io.IOException;
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

    public static void main(String[] args) throws IOException {
        System.exit(run(args));
    }

    /** The window and its test begin without the command line's parser, which takes long to load. */
    private static int run(String... args) throws IOException {
        return switch (String.join(" ", args)) {
            case "" -> openWindow(Optional.empty());
            case "self-test" -> new SelfTestCommand(Terminal.system()).call();
            case "self-test --headless" ->
                new SelfTestCommand(Terminal.system()).headless().call();
            default -> commandLine(Terminal.system()).execute(args);
        };
    }

    static CommandLine commandLine(Terminal terminal) {
        return Commands.commandLine(
                terminal,
                timeouts -> Backend.real(LoggedKeys.hiding(System::getenv), timeouts),
                FimPlayground::history,
                Launcher::openWindow);
    }

    /** Opens the window, or has the one that is there come to the front and open the file. */
    private static int openWindow(Optional<Path> file) {
        // While the toolkit starts; the first frame needs the settings.
        Thread.ofPlatform().daemon().name("prepare").start(SettingsFile::prepare);
        Optional<Start> answer = Start.handOver(AppFolders.ofThisSystem().data(), file, FimPlayground.PATIENCE);
        if (answer.isEmpty()) {
            return launch(FimPlayground.class, file.map(Path::toString).stream().toArray(String[]::new));
        }
        return answer.get() instanceof Start.NoSuchFile
                ? refuse(new BadArgumentException(FimPlayground.missing(file.orElseThrow())))
                : ExitStatus.FINISHED;
    }

    /** Returns when its window was closed. JavaFX warns of the class path, which is this project's choice. */
    static int launch(Class<? extends Application> application, String... arguments) {
        JAVAFX_LOG.setFilter(record -> !record.getMessage().startsWith("Unsupported JavaFX configuration"));
        try {
            Application.launch(application, arguments);
            return ExitStatus.FINISHED;
        } catch (UnsupportedOperationException noDisplay) {
            Terminal.system().error().println(Texts.format("cli.no-display", String.valueOf(noDisplay.getMessage())));
            return ExitStatus.FAULT;
        } catch (RuntimeException failed) {
            // What the window's beginning refused comes back from the toolkit as the cause of another exception.
            if (failed.getCause() instanceof BadArgumentException refused) {
                return refuse(refused);
            }
            throw failed;
        }
    }

    private static int refuse(BadArgumentException refused) {
        Terminal.system().error().println(Texts.format("cli.error", String.valueOf(refused.getMessage())));
        return ExitStatus.BAD_ARGUMENTS;
    }
}
