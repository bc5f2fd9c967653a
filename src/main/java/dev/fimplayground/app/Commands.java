package dev.fimplayground.app;

import dev.fimplayground.completion.Timeouts;
import dev.fimplayground.text.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts the commands together. */
final class Commands {
    private Commands() {}

    /** @param window opens it with these arguments and returns, once it was closed, the exit status */
    static CommandLine commandLine(
            Terminal terminal, Function<Timeouts, Backend> backends, Function<String[], Integer> window) {
        CommandLine commandLine = new CommandLine(new RootCommand(() -> window.apply(new String[0])))
                .addSubcommand(new CompleteCommand(backends, terminal))
                .addSubcommand(new ServeCommand(System::getenv, terminal))
                .addSubcommand(new SelfTestCommand(() -> window.apply(new String[] {FimPlayground.SELF_TEST})));
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
