package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.StreamReading;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** Each chunk carries only what is new. */
final class DeltaText implements StreamedText {
    private final Consumer<? super CompletionEvent> events;
    private final StringBuilder text = new StringBuilder();

    DeltaText(Consumer<? super CompletionEvent> events) {
        this.events = events;
    }

    @Override
    public void accept(String chunk) {
        if (!chunk.isEmpty()) {
            text.append(chunk);
            events.accept(new CompletionEvent.Delta(chunk));
        }
    }

    /** Takes {@code whole} as the text so far, of which {@code shown} is on the screen. */
    void replace(String shown, String whole) {
        text.setLength(0);
        text.append(whole);
        Shown.change(shown, whole, events);
    }

    @Override
    public void settle(OptionalInt completionTokens) {
        // Nothing is open.
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public StreamReading reading() {
        return StreamReading.DELTA;
    }
}
