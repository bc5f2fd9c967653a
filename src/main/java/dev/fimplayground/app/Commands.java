package dev.fimplayground.app;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.history.RunHistory;
import dev.fimplayground.text.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together. */
final class Commands {
    private Commands() {}

    static CommandLine commandLine(
            Terminal terminal,
            Function<Timeouts, Backend> backends,
            Supplier<RunHistory> histories,
            ToIntFunction<Optional<Path>> window) {
        CommandLine commandLine = new CommandLine(new RootCommand(window))
                .addSubcommand(new CompleteCommand(backends, histories, terminal))
                .addSubcommand(new ServeCommand(System::getenv, terminal))
                .addSubcommand(new SelfTestCommand(terminal));
        return commandLine
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, _) -> refuse(wrong, terminal))
                .setOut(new PrintWriter(terminal.output(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.error(), true, StandardCharsets.UTF_8));
    }

    /** The sentence and where help is; not the whole help, under which the sentence would be lost. */
    private static int refuse(ParameterException wrong, Terminal terminal) {
        CommandLine command = wrong.getCommandLine();
        terminal.error().println(Texts.format("cli.error", String.valueOf(wrong.getMessage())));
        UnmatchedArgumentException.printSuggestions(wrong, command.getErr());
        terminal.error()
                .println(Texts.format("cli.see-help", command.getCommandSpec().qualifiedName()));
        return ExitStatus.BAD_ARGUMENTS;
    }
}
