package dev.fimplayground.app;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.history.RunHistory;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Puts the commands together. */
final class Commands {
    private Commands() {}

    static CommandLine commandLine(
            Terminal terminal,
            Function<Timeouts, Backend> backends,
            Supplier<RunHistory> histories,
            Callable<Integer> window) {
        CommandLine commandLine = new CommandLine(new RootCommand(window))
                .addSubcommand(new CompleteCommand(backends, histories, terminal))
                .addSubcommand(new ServeCommand(System::getenv, terminal));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.error(), true, StandardCharsets.UTF_8));
    }
}
