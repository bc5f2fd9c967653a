package dev.fimplayground.app;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;

/**
 * The middle to standard output, exactly and as it streams; everything else to standard error.
 *
 * <p>What is written cannot be taken back: when a stream turns out to be cumulative after text was written, the rest
 * is held back until the end, and a difference is told.
 */
final class TextReport implements CompletionReport {
    private final Terminal terminal;
    private final StringBuilder written = new StringBuilder();
    private boolean holdingBack;

    TextReport(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void happened(CompletionEvent event) {
        switch (event) {
            case CompletionEvent.Delta delta -> write(delta.text());
            case CompletionEvent.Rewritten rewritten -> holdingBack = true;
            case CompletionEvent.RetryScheduled retry ->
                say(Texts.format(
                        "cli.retry",
                        FailureText.of(retry.cause()).sentence(),
                        retry.nextAttempt(),
                        retry.attempts(),
                        retry.pause().toMillis() / 1000.0));
            case CompletionEvent.EngineStarting starting -> {}
            case CompletionEvent.AttemptStarted started -> {}
            case CompletionEvent.ResponseStarted started -> {}
        }
    }

    @Override
    public void ended(CompletionEnding ending) {
        String whole = ending.result().text();
        holdingBack = false;
        if (whole.startsWith(written.toString())) {
            write(whole.substring(written.length()));
        } else {
            say(Texts.get("cli.rewritten"));
            write(System.lineSeparator() + whole);
        }
        if (ending instanceof CompletionEnding.Failed failed) {
            tell(FailureText.of(failed.failure()));
        }
    }

    private void tell(FailureText failure) {
        say(Texts.format("cli.error", failure.sentence()));
        say(failure.next());
        failure.details().lines().forEach(line -> say("  " + line));
    }

    private void write(String text) {
        if (!holdingBack) {
            written.append(text);
            terminal.output().print(text);
            terminal.output().flush();
        }
    }

    private void say(String line) {
        terminal.error().println(line);
    }
}
