package dev.fimplayground.app;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.loading.LocalVocabulary;
import dev.fimplayground.prompt.ModelVocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.OptionalInt;

/** Reads the vocabulary of the built-in model, from the same file that its engine runs. */
public final class BuiltInVocabulary {
    private static final String MODEL = "/model/tiny-fim.gguf";

    private BuiltInVocabulary() {}

    /** Blocks for some hundred milliseconds. */
    public static ModelVocabulary read() {
        try (InputStream model = BuiltInVocabulary.class.getResourceAsStream(MODEL)) {
            if (model == null) {
                throw new IllegalStateException(MODEL + " is not on the class path");
            }
            LocalVocabulary vocabulary = LocalVocabulary.of(model.readAllBytes());
            return ModelVocabulary.exact(vocabulary.tokenizer(), OptionalInt.of(vocabulary.contextLength()));
        } catch (EngineException unfit) {
            throw new IllegalStateException(MODEL + " has no usable vocabulary", unfit);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
