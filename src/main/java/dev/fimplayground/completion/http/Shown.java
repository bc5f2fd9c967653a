package dev.fimplayground.completion.http;

import dev.fimplayground.model.CompletionEvent;
import java.util.function.Consumer;

/** The smallest event that turns what is shown into what should be. */
final class Shown {
    private Shown() {}

    static void change(String shown, String wanted, Consumer<? super CompletionEvent> events) {
        if (!wanted.startsWith(shown)) {
            events.accept(new CompletionEvent.Rewritten(wanted));
        } else if (wanted.length() > shown.length()) {
            events.accept(new CompletionEvent.Delta(wanted.substring(shown.length())));
        }
    }
}
