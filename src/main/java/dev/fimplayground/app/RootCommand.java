package dev.fimplayground.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fim-playground} without a subcommand opens the window. */
@Command(
        name = "fim-playground",
        resourceBundle = "i18n.commands",
        versionProvider = BuildInfo.class,
        sortOptions = false)
final class RootCommand implements Callable<Integer> {
    private final Callable<Integer> window;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean versionAsked;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean helpAsked;

    RootCommand(Callable<Integer> window) {
        this.window = window;
    }

    @Override
    public Integer call() throws Exception {
        return window.call();
    }
}
