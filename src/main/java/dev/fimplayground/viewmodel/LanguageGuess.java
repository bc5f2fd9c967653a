package dev.fimplayground.viewmodel;

import dev.fimplayground.syntax.Language;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Tells a text's language from its beginning, on {@code background}, for it takes milliseconds of each key typed there;
 * with at most one guess under way. FX thread only.
 */
final class LanguageGuess {
    /** In UTF-16 units. */
    static final int HEAD = 4_000;

    private final Executor background;
    private final Executor ui;
    private final Consumer<Language> onGuess;
    private String guessedIn = "";
    private Language guessed = Language.PLAIN;
    private String head = "";
    private boolean guessing;
    private boolean wanted;

    /**
     * @param ui runs a task on the FX thread
     * @param onGuess told the language of the text followed last, {@link Language#PLAIN} if it does not tell
     */
    LanguageGuess(Executor background, Executor ui, Consumer<Language> onGuess) {
        this.background = background;
        this.ui = ui;
        this.onGuess = onGuess;
    }

    /** The text is this one now. */
    void follow(TextSnapshot now) {
        head = now.head(HEAD);
        wanted = true;
        if (!guessing) {
            guess();
        }
    }

    /** What is being guessed is told to nobody: somebody knows better until the next text. */
    void overrule() {
        wanted = false;
    }

    private void guess() {
        String asked = head;
        if (asked.equals(guessedIn)) {
            tell();
            return;
        }
        guessing = true;
        background.execute(() -> {
            Language found = Language.detect(asked);
            ui.execute(() -> received(asked, found));
        });
    }

    private void received(String asked, Language found) {
        guessing = false;
        guessedIn = asked;
        guessed = found;
        guess();
    }

    private void tell() {
        if (wanted) {
            wanted = false;
            onGuess.accept(guessed);
        }
    }
}
