package dev.fimplayground.engine;

import java.net.URI;
import java.util.function.Consumer;

/**
 * The built-in model as a supervised service that speaks the Completions API on loopback. Safe for use by many
 * threads at once.
 */
public interface LocalEngine extends AutoCloseable {

    /**
     * The address of a running engine, starting it when it is not running. Blocks until it is ready.
     *
     * @throws EngineException if it cannot be started; the message is one plain sentence
     * @throws InterruptedException if the calling thread is interrupted; the start goes on
     */
    Address start() throws EngineException, InterruptedException;

    EngineState state();

    /** Tells {@code listener} of every state from now on, on a background thread, beginning with the current one. */
    void onState(Consumer<EngineState> listener);

    /** Ends the engine's process and waits until it is gone. */
    @Override
    void close();

    /**
     * @param baseUrl for instance {@code http://127.0.0.1:40123/v1}
     * @param key random, of this process only
     */
    record Address(URI baseUrl, String key) {
        @Override
        public String toString() {
            return "Address[" + baseUrl + ", key hidden]";
        }
    }
}
