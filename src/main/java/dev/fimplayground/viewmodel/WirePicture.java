package dev.fimplayground.viewmodel;

import dev.fimplayground.model.RecordedChunk;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.model.WireExchange;
import dev.fimplayground.model.WireRecording;
import java.util.List;
import java.util.Optional;

/** A recording as it is read up to a moment. */
record WirePicture(WireRecording recording, List<Exchange> exchanges) {
    WirePicture {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * @param chunks the answer's, as far as they are read
     * @param reading how they are read at this moment; empty when nothing is streamed
     */
    record Exchange(
            WireExchange wire, WireTimeline timeline, List<RecordedChunk> chunks, Optional<StreamReading> reading) {
        Exchange {
            chunks = List.copyOf(chunks);
        }
    }
}
