package dev.fimplayground.engine.server;

import dev.fimplayground.engine.generation.Generation;
import dev.fimplayground.engine.generation.GenerationOutput;

/** What becomes of a generation on the wire. Used by the thread that generates. */
interface Answer extends GenerationOutput {
    void finish(Generation generation);

    /** Nothing more can be generated, for a reason that is the client's or the engine's. */
    void fail(ApiError error);

    static String finishReason(Generation generation) {
        return generation.end() == Generation.End.LENGTH ? "length" : "stop";
    }
}
