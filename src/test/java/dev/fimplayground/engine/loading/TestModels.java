package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.gguf.GgufFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The files of the starter model, and what llama.cpp said about it. */
public final class TestModels {
    private TestModels() {}

    /** The model that ships, Q8_0. */
    public static byte[] builtIn() {
        return resource("/model/tiny-fim.gguf");
    }

    /** The same weights in 16 bits. */
    public static byte[] halfPrecision() {
        return resource("/model/tiny-fim-f16.gguf");
    }

    public static JsonNode golden() {
        return new ObjectMapper().readTree(resource("/model/golden.json"));
    }

    public static GgufFile gguf(byte[] file) throws EngineException {
        return GgufFile.read(MemorySegment.ofArray(file));
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(TestModels.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
