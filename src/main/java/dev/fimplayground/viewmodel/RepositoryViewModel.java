package dev.fimplayground.viewmodel;

import dev.fimplayground.model.FimFamily;
import dev.fimplayground.model.RepositoryContext;
import dev.fimplayground.prompt.ContextDraft;
import dev.fimplayground.prompt.ContextSelection;
import dev.fimplayground.text.Texts;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;

/**
 * The repository around the hole: what is chosen of it, and, counted by the prompt tab, what has room. Nothing of it is
 * sent unless it is switched on. FX thread only.
 */
public final class RepositoryViewModel {
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper budgetProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper suggestion = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<ContextDraft>> draft = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final RepositoryChoice choice;
    private final ObservableList<Path> recent;
    private final ReadOnlyObjectWrapper<Optional<ContextSelection>> selection =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper awaited = new ReadOnlyBooleanWrapper();
    private Optional<Runnable> waiting = Optional.empty();
    private boolean settled = true;

    RepositoryViewModel(
            ObservableValue<Optional<FimFamily>> family,
            ObservableList<Path> recent,
            Executor background,
            Executor ui) {
        this.recent = recent;
        choice = new RepositoryChoice(background, ui);
        offered.bind(Bindings.createBooleanBinding(
                () -> family.getValue().filter(FimFamily::hasRepositoryForm).isPresent(), family));
        offered.subscribe(this::change);
        choice.onChange(this::change);
    }

    /** Whether its part of the prompt tab is unfolded. */
    public BooleanProperty shownProperty() {
        return choice.shown();
    }

    /** Whether it is sent with the prompt, where the template has a form for it. */
    public BooleanProperty onProperty() {
        return choice.on();
    }

    /** Whether the template that is chosen has a form for it. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Of the repository. */
    public StringProperty nameProperty() {
        return choice.name();
    }

    /** Of the file with the hole, as the repository names it. */
    public StringProperty pathProperty() {
        return choice.path();
    }

    /** Tokens, as typed; empty: as suggested. */
    public StringProperty budgetProperty() {
        return choice.budget();
    }

    /** The sentence that says what is wrong with the budget; while there is one, the suggestion is kept to. */
    public ReadOnlyStringProperty budgetProblemProperty() {
        return budgetProblem.getReadOnlyProperty();
    }

    /** What the endpoint's context has room for, in words. */
    public ReadOnlyStringProperty suggestionProperty() {
        return suggestion.getReadOnlyProperty();
    }

    /** How much is sent and what is left out, in words. */
    public ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    public ContextFilesViewModel files() {
        return choice.files();
    }

    /** The files opened since the window was, the last first. */
    public ObservableList<Path> recent() {
        return recent;
    }

    /** What was chosen, to be kept and brought back. */
    RepositoryChoice choice() {
        return choice;
    }

    /** What is to be counted, and sent if it says so; empty while there is nothing. */
    ReadOnlyObjectProperty<Optional<ContextDraft>> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /** What was counted last. */
    ReadOnlyObjectProperty<Optional<ContextSelection>> selectionProperty() {
        return selection.getReadOnlyProperty();
    }

    /** What goes with the prompt, as far as it was counted. */
    Optional<RepositoryContext> context() {
        return isSent() ? selection.get().map(ContextSelection::context) : Optional.empty();
    }

    /** Something changed on which it depends what has room; {@link #settle} follows. */
    void unsettle() {
        settled = false;
    }

    /** @param now what was counted for the draft; empty if nothing could be counted */
    void settle(Optional<ContextSelection> now) {
        settled = true;
        selection.set(now);
        tell();
        Optional<Runnable> next = waiting;
        forgetWaiting();
        next.ifPresent(Runnable::run);
    }

    /** Runs {@code action} when {@link #context} is that of the texts as they are; at once if it is, or is not needed. */
    void whenSettled(Runnable action) {
        if (settled || !isSent()) {
            action.run();
        } else {
            waiting = Optional.of(action);
            awaited.set(true);
        }
    }

    /** Whether something waits for {@link #settle}. */
    ReadOnlyBooleanProperty awaitedProperty() {
        return awaited.getReadOnlyProperty();
    }

    void forgetWaiting() {
        waiting = Optional.empty();
        awaited.set(false);
    }

    private void change() {
        budgetProblem.set(choice.isBudgetWrong() ? Texts.get("context.budget.problem") : "");
        draft.set(offered.get() ? choice.wanted() : Optional.empty());
    }

    private boolean isSent() {
        return draft.get().filter(ContextDraft::sent).isPresent();
    }

    private void tell() {
        List<ContextFileViewModel> rows = choice.files().files();
        for (ContextFileViewModel row : rows) {
            selection.get().stream()
                    .flatMap(counted -> counted.files().stream())
                    .filter(counted -> counted.file().equals(row.file()))
                    .findFirst()
                    .ifPresent(counted ->
                            row.count(counted, selection.get().orElseThrow().exact()));
        }
        summary.set(draft.get().isEmpty() ? "" : words());
        suggestion.set(selection.get().map(ContextWords::suggestion).orElse(""));
    }

    private String words() {
        String counted = selection.get().map(ContextWords::summary).orElse(Texts.get("context.uncounted"));
        return isSent() ? counted : Texts.format("context.off", counted);
    }
}
