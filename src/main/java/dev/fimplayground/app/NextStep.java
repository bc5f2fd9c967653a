package dev.fimplayground.app;

import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;
import java.util.Locale;

/** What to do about a failure, in the words of the command line: it has options where the window has controls. */
final class NextStep {
    private NextStep() {}

    static String of(CompletionFailure failure) {
        String key = "cli.next." + failure.reason().name().toLowerCase(Locale.ROOT);
        return Texts.has(key) ? Texts.get(key) : FailureText.of(failure).next();
    }
}
