package dev.fimplayground.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code fim-playground} without a subcommand opens the window, with a file if one is named. */
@Command(
        name = "fim-playground",
        resourceBundle = "i18n.commands",
        versionProvider = BuildInfo.class,
        sortOptions = false)
final class RootCommand implements Callable<Integer> {
    private final ToIntFunction<Optional<Path>> window;

    @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
    private @Nullable Path file;

    @Option(names = "--version", versionHelp = true, descriptionKey = "version")
    private boolean versionAsked;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean helpAsked;

    RootCommand(ToIntFunction<Optional<Path>> window) {
        this.window = window;
    }

    @Override
    public Integer call() {
        return window.applyAsInt(Optional.ofNullable(file));
    }
}
