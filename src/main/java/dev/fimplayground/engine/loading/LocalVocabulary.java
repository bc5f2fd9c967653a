package dev.fimplayground.engine.loading;

import dev.fimplayground.engine.EngineException;
import dev.fimplayground.engine.gguf.GgufFile;
import dev.fimplayground.tokenizer.Tokenizer;
import java.lang.foreign.MemorySegment;

/**
 * What a model file says about its tokens, read without the model itself.
 *
 * @param contextLength how many tokens prompt and answer may have together
 */
public record LocalVocabulary(Tokenizer tokenizer, int contextLength) {

    /** @throws EngineException if the file is no model that this engine runs; one plain sentence */
    public static LocalVocabulary of(byte[] gguf) throws EngineException {
        GgufFile file = GgufFile.read(MemorySegment.ofArray(gguf).asReadOnly());
        return new LocalVocabulary(
                new VocabularyReader(file.metadata()).tokenizer(),
                file.metadata().count("qwen2.context_length", 1, Integer.MAX_VALUE));
    }
}
