package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.generation.TextGenerator;
import java.nio.file.Path;

/** A model that has been read and can generate; owns its mapped file and threads until it is closed. */
public final class LocalModel implements AutoCloseable {
    private LocalModel() {}

    /**
     * Opens a GGUF file. The file is mapped, and must not be shortened while the model is open.
     *
     * @throws EngineException if it cannot be read or is no model that this engine runs; one plain sentence
     */
    public static LocalModel open(Path file) throws EngineException {
        throw new EngineException(file + " cannot be read.");
    }

    /**
     * Reads a GGUF file that is already in memory, for instance a class-path resource.
     *
     * @param name what the model is called when its metadata does not say, and in messages
     * @throws EngineException as {@link #open}
     */
    public static LocalModel of(byte[] gguf, String name) throws EngineException {
        throw new EngineException(name + " cannot be read.");
    }

    public TextGenerator generator() {
        throw new IllegalStateException("closed");
    }

    /** Size of the model's file. */
    public long sizeInBytes() {
        return 0;
    }

    /**
     * Runs the code that generates until it is compiled; blocks for some hundred milliseconds. May run at the same
     * time as requests, which then take turns with it.
     */
    public void warmUp() {}

    @Override
    public void close() {}
}
