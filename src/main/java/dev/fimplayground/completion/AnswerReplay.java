package dev.fimplayground.completion;

import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireEvent;
import dev.fimplayground.model.WireHead;
import java.util.List;
import java.util.Optional;

/**
 * Reads recorded answers again, by the same rules as they are read when they come: needs no key and no network. Safe
 * for use by many threads at once; a {@link Reading} belongs to one at a time.
 */
public interface AnswerReplay {

    /**
     * Begins to read one answer.
     *
     * @param asked how a stream is to be read
     */
    Reading begin(WireHead head, StreamReading asked);

    /** One answer being read. Nothing that can be in its bytes is thrown: it becomes a chunk's meaning. */
    interface Reading {

        /**
         * Takes the next bytes, or the place where some are missing.
         *
         * @param body {@link WireEvent.BytesReceived} or {@link WireEvent.LeftOut}
         * @return the chunks that it completes
         */
        List<RecordedChunk> accept(WireEvent body);

        /** The body has ended: what it leaves to be read, and what settling the reading changes. Call once. */
        List<RecordedChunk> end(long nanos);

        /** How the stream's chunks are read at this moment; empty when there is no stream. */
        Optional<StreamReading> reading();
    }
}
