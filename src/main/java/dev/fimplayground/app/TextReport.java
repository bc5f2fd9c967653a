package dev.fimplayground.app;

import dev.fimplayground.model.CompletionEnding;
import dev.fimplayground.model.CompletionEvent;
import dev.fimplayground.model.CompletionFailure;
import dev.fimplayground.model.StreamReading;
import dev.fimplayground.text.FailureText;
import dev.fimplayground.text.Texts;

/**
 * The middle to standard output, exactly and as it streams; everything else to standard error.
 *
 * <p>What is written cannot be taken back. So while a stream may be read in two ways only its first chunk is written,
 * which both begin with; the rest when the chunks turn out to be deltas, or at the end. A server that takes back what
 * it sent is told of. Before a person, a last line that does not end is ended, so that the shell's prompt does not stand in it.
 */
final class TextReport implements CompletionReport {
    private final Terminal terminal;
    private final StringBuilder shown = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private boolean undecided;
    private boolean takenBack;

    TextReport(Terminal terminal, StreamReading reading) {
        this.terminal = terminal;
        this.undecided = reading == StreamReading.AUTO;
    }

    @Override
    public void happened(CompletionEvent event) {
        switch (event) {
            case CompletionEvent.Delta(String text) -> {
                shown.append(text);
                writeWhatIsCertain();
            }
            case CompletionEvent.Rewritten(String text) -> {
                shown.replace(0, shown.length(), text);
                takenBack |= !text.startsWith(written.toString());
                writeWhatIsCertain();
            }
            case CompletionEvent.DeltasRecognised() -> {
                undecided = false;
                writeWhatIsCertain();
            }
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
            case CompletionEvent.Wire wire -> {}
        }
    }

    private void writeWhatIsCertain() {
        if (!takenBack && (!undecided || written.isEmpty())) {
            write(shown.substring(written.length()));
        }
    }

    @Override
    public void ended(CompletionEnding ending) {
        String whole = ending.result().text();
        if (whole.startsWith(written.toString())) {
            write(whole.substring(written.length()));
        } else {
            say(Texts.get("cli.rewritten"));
            write(System.lineSeparator() + whole);
        }
        if (terminal.interactive() && !whole.isEmpty() && !whole.endsWith("\n")) {
            terminal.output().println();
        }
        if (ending instanceof CompletionEnding.Failed failed) {
            tell(failed.failure());
        }
    }

    private void tell(CompletionFailure cause) {
        FailureText failure = FailureText.of(cause);
        say(Texts.format("cli.error", failure.sentence()));
        say(NextStep.of(cause));
        failure.details().lines().forEach(line -> say("  " + line));
    }

    private void write(String text) {
        written.append(text);
        terminal.output().print(text);
        terminal.output().flush();
    }

    private void say(String line) {
        terminal.error().println(line);
    }
}
