package dev.fimplayground.app;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.process.ForegroundServer;
import dev.fimplayground.model.KeyShape;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code fim-playground serve}: the built-in engine as an OpenAI-compatible server on loopback, until interrupted. */
@Command(
        name = "serve",
        resourceBundle = "i18n.commands",
        mixinStandardHelpOptions = true,
        versionProvider = BuildInfo.class,
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65535;

    private final Function<String, @Nullable String> environment;
    private final Terminal terminal;

    @Option(names = "--port", paramLabel = "N", descriptionKey = "port", defaultValue = "8080")
    private int port;

    @Option(names = "--model-file", paramLabel = "FILE.gguf", descriptionKey = "model-file")
    private @Nullable Path modelFile;

    @Option(names = "--key-env", paramLabel = "NAME", descriptionKey = "serve-key-env")
    private @Nullable String keyVariable;

    ServeCommand(Function<String, @Nullable String> environment, Terminal terminal) {
        this.environment = environment;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
            new ForegroundServer().serve(options(), this::tell);
            return ExitStatus.FINISHED;
        } catch (BadArgumentException bad) {
            terminal.error().println(Texts.format("cli.error", bad.sentence()));
            return ExitStatus.BAD_ARGUMENTS;
        } catch (EngineException failed) {
            terminal.error().println(Texts.format("cli.error", failed.sentence()));
            return ExitStatus.FAULT;
        }
    }

    private ForegroundServer.Options options() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new BadArgumentException(Texts.format("cli.port-out-of-range", String.valueOf(port)));
        }
        return new ForegroundServer.Options(port, Optional.ofNullable(modelFile), key());
    }

    private Optional<ApiKey> key() {
        if (keyVariable == null) {
            return Optional.empty();
        }
        if (KeyShape.is(keyVariable)) {
            throw new BadArgumentException(Texts.get("cli.key-is-key"));
        }
        String secret = environment.apply(keyVariable);
        if (secret == null || secret.isBlank()) {
            throw new BadArgumentException(Texts.format("cli.key-variable-empty", keyVariable));
        }
        try {
            return Optional.of(new ApiKey(secret));
        } catch (IllegalArgumentException malformed) {
            throw new BadArgumentException(Texts.format("cli.key-malformed", keyVariable));
        }
    }

    private void tell(ForegroundServer.Listening listening) {
        terminal.output()
                .println(Texts.format(
                        "cli.serving",
                        listening.model(),
                        String.valueOf(listening.contextLength()),
                        listening.baseUrl()));
        terminal.output().println(Texts.get(keyVariable == null ? "cli.serving-without-key" : "cli.serving-with-key"));
        terminal.output().flush();
    }
}
