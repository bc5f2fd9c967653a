package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.StreamReading;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Each chunk carries the whole text so far; one that takes something back rewrites what is shown. */
final class CumulativeText implements StreamedText {
    private final Consumer<? super CompletionEvent> events;
    private String text = "";

    CumulativeText(Consumer<? super CompletionEvent> events) {
        this.events = events;
    }

    @Override
    public void accept(String chunk) {
        if (!chunk.isEmpty()) {
            String shown = text;
            text = chunk;
            Shown.change(shown, chunk, events);
        }
    }

    @Override
    public void settle(OptionalInt completionTokens) {
        // Nothing is open.
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public StreamReading reading() {
        return StreamReading.CUMULATIVE;
    }
}
