package dev.fimplayground.viewmodel.kept;

import dev.fimplayground.history.HistoryException;
import dev.fimplayground.history.HistoryTrouble;
import dev.fimplayground.history.RunHistory;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads from the history on {@code background} and brings the answer to {@code ui}; so does it with the end of changes. */
final class HistoryReader {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryReader.class);

    private final RunHistory history;
    private final Executor background;
    private final Executor ui;
    private final Consumer<HistoryTrouble> onTrouble;

    /** What is asked of the history. */
    @FunctionalInterface
    interface Question<T> {
        T ask(RunHistory history) throws HistoryException;
    }

    /** @param onTrouble told on {@code ui} of what could not be read or changed */
    HistoryReader(RunHistory history, Executor background, Executor ui, Consumer<HistoryTrouble> onTrouble) {
        this.history = history;
        this.background = background;
        this.ui = ui;
        this.onTrouble = onTrouble;
    }

    /**
     * @param then given the answer
     * @param after run in any case, after {@code then}
     */
    <T> void read(Question<T> question, Consumer<T> then, Runnable after) {
        background.execute(() -> {
            try {
                T answer = question.ask(history);
                ui.execute(() -> {
                    then.accept(answer);
                    after.run();
                });
            } catch (HistoryException unreadable) {
                LOG.warn("the history cannot be read: {}", unreadable.trouble());
                ui.execute(() -> {
                    onTrouble.accept(unreadable.trouble());
                    after.run();
                });
            }
        });
    }

    <T> void read(Question<T> question, Consumer<T> then) {
        read(question, then, () -> {});
    }

    /** @param then given the outcome of a change that was kept */
    <T> void follow(CompletableFuture<T> change, Consumer<T> then) {
        change.whenComplete((outcome, failed) -> ui.execute(() -> {
            if (failed == null) {
                then.accept(outcome);
            } else {
                LOG.warn("the history cannot be changed", failed);
                onTrouble.accept(troubleOf(failed));
            }
        }));
    }

    RunHistory history() {
        return history;
    }

    private static HistoryTrouble troubleOf(Throwable failed) {
        Throwable cause =
                failed instanceof CompletionException && failed.getCause() != null ? failed.getCause() : failed;
        return cause instanceof HistoryException known ? known.trouble() : HistoryTrouble.UNREADABLE;
    }
}
