package dev.fimplayground.engine.process;

import dev.fimplayground.completion.ApiKey;
import dev.fimplayground.engine.EngineException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The engine as a server for others, on a port of one's choice: the same child as the window's, for as long as somebody
 * waits for it. Answers to the names of the hosted Qwen coder models too, so that the samples of their documentation
 * need no more than another base URL.
 */
public final class ForegroundServer {
    private final EngineLaunch launch;

    public ForegroundServer() {
        this(EngineLaunch.likeThisProcess());
    }

    ForegroundServer(EngineLaunch launch) {
        this.launch = launch;
    }

    /**
     * @param port of 127.0.0.1, 0..65535; 0 for any free one
     * @param modelFile a GGUF file; empty for the built-in model
     * @param key what clients must send; empty: none is asked for, and the Host and Origin headers are checked all the
     *     same
     */
    public record Options(int port, Optional<Path> modelFile, Optional<ApiKey> key) {}

    /** @param modelBytes size of the model's file */
    public record Listening(URI baseUrl, String model, long modelBytes, int contextLength) {}

    /**
     * Serves until the calling thread is interrupted, or this process ends in whatever way.
     *
     * @param listening told once, on the calling thread, when requests are answered
     * @throws EngineException if it cannot be started, for instance because the port is in use, or ends by itself; the
     *     message is one plain sentence
     * @throws InterruptedException when the calling thread is interrupted; the server has ended then
     */
    public void serve(Options options, Consumer<Listening> listening) throws EngineException, InterruptedException {
        EngineProcess process = EngineProcess.start(
                launch,
                new ChildSettings(
                        options.port(), options.key(), options.modelFile().map(Path::toAbsolutePath), true));
        try {
            listening.accept(describe(process.awaitListening()));
            process.awaitEnd();
            throw new EngineException(process.explainEnd());
        } finally {
            process.end();
        }
    }

    private static Listening describe(Handshake.Listening said) {
        return new Listening(
                URI.create("http://127.0.0.1:" + said.port() + "/v1"),
                said.model(),
                said.modelBytes(),
                said.contextLength());
    }
}
