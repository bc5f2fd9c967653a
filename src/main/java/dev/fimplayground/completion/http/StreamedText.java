package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.StreamReading;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Puts the chunks of one stream together and tells what to show after each. Used by one thread. */
interface StreamedText {

    /** @param events told of {@code Delta} and {@code Rewritten} only */
    static StreamedText of(StreamReading reading, Consumer<? super CompletionEvent> events) {
        return switch (reading) {
            case AUTO -> new UndecidedText(events);
            case DELTA -> new DeltaText(events);
            case CUMULATIVE -> new CumulativeText(events);
        };
    }

    /** @param chunk the text of one chunk; an empty one says nothing under either reading */
    void accept(String chunk);

    /** The stream has ended: decides what is still open, and shows the difference. */
    void settle(OptionalInt completionTokens);

    /** The whole text so far, as it is shown. */
    String text();

    /** How many characters {@link #text()} has; cheap. */
    int length();

    /** How the chunks are read at this moment. */
    StreamReading reading();
}
