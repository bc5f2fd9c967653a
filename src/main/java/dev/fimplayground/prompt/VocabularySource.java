package dev.fimplayground.prompt;

import dev.fimplayground.model.Endpoint;

/** Finds the vocabulary of a model. Safe for use by many threads at once. */
public interface VocabularySource {

    /** Blocks while a vocabulary is read for the first time, up to a second or two: never on the FX thread. */
    ModelVocabulary of(Endpoint endpoint, String model);
}
