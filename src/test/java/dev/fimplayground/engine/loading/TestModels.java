package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.tokenizer.Tokenizer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The model that ships; and another of its kind, much smaller, with what llama.cpp said about it. */
public final class TestModels {
    /** What the model that ships was trained for, in tokens. */
    public static final int BUILT_IN_CONTEXT = 1024;

    private TestModels() {}

    /** The model that ships, Q8_0. */
    public static byte[] builtIn() {
        return resource("/model/tiny-fim.gguf");
    }

    /** The one that llama.cpp was asked about. */
    public static byte[] halfPrecision() {
        return resource("/model/tiny-fim-f16.gguf");
    }

    public static JsonNode golden() {
        return new ObjectMapper().readTree(resource("/model/golden.json"));
    }

    public static GgufFile gguf(byte[] file) throws EngineException {
        return GgufFile.read(MemorySegment.ofArray(file));
    }

    public static Tokenizer tokenizer(byte[] file) {
        try {
            return new VocabularyReader(gguf(file).metadata()).tokenizer();
        } catch (EngineException unusable) {
            throw new IllegalArgumentException(unusable);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = Objects.requireNonNull(TestModels.class.getResourceAsStream(path), path)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
